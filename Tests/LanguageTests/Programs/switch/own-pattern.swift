struct Multiple { let of: Int }
func ~= (pattern: Multiple, n: Int) -> Bool { n % pattern.of == 0 }
for n in [9, 10, 11] {
    switch n {
    case Multiple(of: 3): print("threes")
    case Multiple(of: 5): print("fives")
    default: print("none")
    }
}
// expect: threes
// expect: fives
// expect: none
