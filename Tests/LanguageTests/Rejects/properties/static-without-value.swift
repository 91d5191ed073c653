// error line 3: 'static var' declaration requires an initializer expression or an explicitly stated getter
struct S {
    static var n: Int
}
print(1)
