let values: [Int??] = [1, .some(nil), nil]
for v in values {
    switch v {
    case .some(.some(let n)): print("value", n)
    case .some(.none): print("inner nil")
    case .none: print("outer nil")
    }
}
// expect: value 1
// expect: inner nil
// expect: outer nil
