let xs: [Int?] = [1, nil, 3]
for case let x? in xs { print(x) }
// expect: 1
// expect: 3
for x in xs {
    switch x {
    case .some(let n) where n > 2: print("big", n)
    case .some(let n): print("small", n)
    case nil: print("none")
    }
}
// expect: small 1
// expect: none
// expect: big 3
