class Noisy {
    let name: String
    init(_ name: String) { self.name = name }
    deinit { print("gone", name) }
}
func third(of list: [Int]) -> Int {
    let local = Noisy("local")
    do { _ = Noisy("temporary") }
    let gap: Int? = list.count > 2 ? list[2] : nil
    return gap! + local.name.count
}
let top = Noisy("top")
print(third(of: [1, 2, 3]))
print(third(of: [1]))
// expect: gone temporary
// expect: gone local
// expect: 8
// expect: gone temporary
// trap line 10: Unexpectedly found nil while unwrapping an Optional value
