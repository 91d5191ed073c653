enum Token { case number(Int), word(String) }
let tokens: [Token] = [.number(1), .word("a"), .number(3)]
print(tokens.compactMap { if case .number(let n) = $0 { n } else { nil } })
print(tokens.compactMap { switch $0 { case .word(let w): w; case .number: nil } })
print(tokens.map { token -> Int? in if case .number(let n) = token { n } else { nil } })
// expect: [1, 3]
// expect: ["a"]
// expect: [Optional(1), nil, Optional(3)]
