// error line 3: cells can't reach files
print("before")
let manager = FileManager.default
print(manager)
