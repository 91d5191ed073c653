print([1, 2], ["a", "b"], [[1], []], [1.0, 2.5], [true])
// expect: [1, 2] ["a", "b"] [[1], []] [1.0, 2.5] [true]
print(["k": [1]], [1: "one"], Set([1]), [:] as [Int: Int], [] as [Int])
// expect: ["k": [1]] [1: "one"] [1] [:] []
print(("a", 1), (x: 1, y: "z"), [("a", 1)])
// expect: ("a", 1) (x: 1, y: "z") [("a", 1)]
print(["q\"uote", "new\nline", "tab\t"], ["é": "ü"])
// expect: ["q\"uote", "new\nline", "tab\t"] ["é": "ü"]
