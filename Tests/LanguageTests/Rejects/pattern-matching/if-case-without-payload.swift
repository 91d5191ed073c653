// error line 3: associated values
enum E { case a(Int), b }
if case .b(let n) = E.b { print(n) }
