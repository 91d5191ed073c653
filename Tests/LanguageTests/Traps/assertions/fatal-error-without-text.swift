// trap line 3
print("before")
fatalError()
// expect: before
