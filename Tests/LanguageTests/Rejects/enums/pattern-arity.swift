// error line 4
enum S { case pair(Int, Int) }
let s = S.pair(1, 2)
if case .pair(let a, let b, let c) = s {
    print(a, b, c)
}
