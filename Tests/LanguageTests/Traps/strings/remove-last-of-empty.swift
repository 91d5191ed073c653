var stack = "ab"
for _ in 0..<3 {
    print(stack.removeLast())
}
// expect: b
// expect: a
// trap line 3: Can't remove last element from an empty collection
