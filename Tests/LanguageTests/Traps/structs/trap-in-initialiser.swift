// trap line 5: 150 is no percentage
struct Percent {
    let n: Int
    init(_ n: Int) {
        precondition((0...100).contains(n), "\(n) is no percentage")
        self.n = n
    }
}
print(Percent(50).n)
print(Percent(150).n)
// expect: 50
