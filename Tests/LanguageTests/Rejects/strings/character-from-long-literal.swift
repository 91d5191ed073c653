// error line 2: type 'Character'
let c: Character = "ab"
print(c)
