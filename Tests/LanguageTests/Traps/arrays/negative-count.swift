// trap line 3: Can't construct Array with count < 0
func zeros(_ n: Int) -> [Int] {
    Array(repeating: 0, count: n)
}
print(zeros(2))
print(zeros(-1))
// expect: [0, 0]
