func first(of list: [Int]) -> Int {
    if list.isEmpty { return nil }
    return list[0]
}
// error line 2: 'nil' is incompatible with return type 'Int'
