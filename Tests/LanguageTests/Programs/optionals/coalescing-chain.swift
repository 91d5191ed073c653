func find(_ s: String) -> Int? {
    print("asked", s)
    return s == "b" ? 2 : nil
}
print(find("a") ?? find("b") ?? find("c") ?? 0)
// expect: asked a
// expect: asked b
// expect: 2
