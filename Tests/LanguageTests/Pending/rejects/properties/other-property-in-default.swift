// error line 4: cannot use instance member 'a' within property initializer; property initializers run before 'self' is available
struct P {
    var a = 1
    var b = a + 1
}
print(P().b)
