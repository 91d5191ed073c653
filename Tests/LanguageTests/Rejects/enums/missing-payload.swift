// error line 3: member 'a'
enum E { case a(Int) }
let e: E = .a
print(e)
