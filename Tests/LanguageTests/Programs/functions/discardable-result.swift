@discardableResult
func push(_ n: Int) -> Int {
    print("pushed", n)
    return n
}
push(1)
// expect: pushed 1
let n = push(2)
// expect: pushed 2
print(n)
// expect: 2
