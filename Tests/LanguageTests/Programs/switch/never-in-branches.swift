indirect enum L { case n, c(Int, L)
    subscript(i: Int) -> Int { switch (self, i) { case (.c(let h, _), 0): h; case (.c(_, let t), _): t[i - 1]; case (.n, _): preconditionFailure("past \(i)") } }
    func at(_ i: Int) -> Int { switch self { case .n: fatalError(); case .c(let h, let t): i == 0 ? h : t.at(i - 1) } }
    var last: Int { switch self { case .c(let h, .n): h; case .c(_, let t): t.last; case .n: preconditionFailure() } } }
print(L.c(1, .c(2, .n))[1], L.c(1, .n).at(0), L.c(1, .n).last)
// expect: 2 1 1
