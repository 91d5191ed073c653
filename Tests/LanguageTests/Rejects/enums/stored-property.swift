// error line 4: enums must not contain stored properties
enum E {
    case a
    var n = 1
}
print(E.a)
