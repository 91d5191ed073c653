// error line 4: raw value for enum case is not unique
enum E: Int {
    case a = 1
    case b = 1
}
print(E.a)
