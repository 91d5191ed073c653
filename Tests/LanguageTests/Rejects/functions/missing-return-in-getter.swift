// error line 4: cannot convert return expression of type '()' to return type 'Int'
struct S {
    var x: Int {
        print(1)
    }
}
print(S().x)
