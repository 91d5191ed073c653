// trap line 3: deep enough
func depth(_ n: Int) -> Int {
    if n == 3 { fatalError("deep enough") }
    print("depth", n)
    return depth(n + 1)
}
print(depth(0))
// expect: depth 0
// expect: depth 1
// expect: depth 2
