// trap line 3: Negative count not allowed
for n in [2, -1] {
    print(String(repeating: "ab", count: n))
}
// expect: abab
