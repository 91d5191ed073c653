// error line 6: variable 'x' used before being initialized
var x: Int
if true {
    print(1)
}
print(x)
