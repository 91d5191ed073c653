indirect enum List { case nilList, cons(Int, List)
    subscript(i: Int) -> Int { switch (self, i) { case (.cons(let h, _), 0): h; case (.cons(_, let t), _): t[i - 1]; case (.nilList, _): preconditionFailure("index past the end by \(i + 1)") } } }
let l = List.cons(1, .cons(2, .nilList))
print(l[0], l[1])
print(l[4])
// expect: 1 2
// trap line 2: index past the end
