// error line 4: 'n' must be bound in every pattern
enum E { case a(Int), b }
switch E.a(1) {
case .a(let n), .b: print(n)
}
