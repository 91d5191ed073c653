infix operator |>: AdditionPrecedence
func |> <A, B>(a: A, f: (A) -> B) -> B { f(a) }
print(3 |> { $0 * 2 } |> { "<\($0)>" })
// expect: <6>
print("text" |> { $0.count })
// expect: 4
