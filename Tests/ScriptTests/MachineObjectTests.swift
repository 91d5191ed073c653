import Testing

@testable import Script

/// Values and their lives: what is changed in place, what is copied, when an object goes.
@Suite struct MachineObjectTests {
    static let programs: [(text: String, output: String)] = [
        // Value semantics with a single reference changed in place.
        ("var a = [1, 2]\nlet b = a\na[0] = 9\na.append(3)\nprint(a, b)", "[9, 2, 3] [1, 2]\n"),
        ("struct P { var x = 1; var y = [1] }\nvar p = P()\nlet q = p\np.y.append(2)\np.x = 5\nprint(p.x, p.y, q.x, q.y)", "5 [1, 2] 1 [1]\n"),
        ("var m = [[1, 2], [3, 4]]\nlet n = m\nm[0][1] += 10\nprint(m, n)", "[[1, 12], [3, 4]] [[1, 2], [3, 4]]\n"),
        ("var t = (1, [2])\nlet u = t\nt.1.append(3)\nt.0 = 7\nprint(t, u)", "(7, [2, 3]) (1, [2])\n"),
        ("var s = \"a\"\nlet r = s\ns += \"b\"\nprint(s, r)", "ab a\n"),
        ("func f(_ a: [Int]) -> [Int] { var b = a; b[0] = 0; return b }\nlet a = [1]\nprint(f(a), a)", "[0] [1]\n"),
        // Closures share what they capture; a capture list copies.
        ("var n = 0\nlet f = { n += 1 }\nf(); f()\nprint(n)", "2\n"),
        ("func make() -> (() -> Int, () -> Int) { var n = 0; return ({ n += 1; return n }, { n }) }\nlet (up, get) = make()\n_ = up(); _ = up()\nprint(get())", "2\n"),
        ("var fs: [() -> Int] = []\nfor i in 0..<3 { fs.append { i * 10 } }\nprint(fs.map { $0() })", "[0, 10, 20]\n"),
        ("var x = 1\nlet f = { [x] in x }\nx = 2\nprint(f(), x)", "1 2\n"),
        ("func even(_ n: Int) -> Bool {\n    func e(_ n: Int) -> Bool { n == 0 ? true : o(n - 1) }\n    func o(_ n: Int) -> Bool { n == 0 ? false : e(n - 1) }\n    return e(n)\n}\nprint(even(10), even(7))", "true false\n"),
        // deinit when the last reference goes.
        ("class D { let n: Int; init(_ n: Int) { self.n = n }; deinit { print(\"-\\(n)\", terminator: \" \") } }\ndo { let a = D(1); let b = D(2); _ = (a, b); print(\"in\", terminator: \" \") }\nprint(\"out\")", "in -2 -1 out\n"),
        ("class D { deinit { print(\"gone\", terminator: \" \") } }\nvar d: D? = D()\nd = nil\nprint(\"after\")", "gone after\n"),
        ("class A { deinit { print(\"A\", terminator: \" \") } }\nclass B: A { deinit { print(\"B\", terminator: \" \") } }\nvar b: A? = B()\nb = nil\nprint(\".\")", "B A .\n"),
        ("class P { weak var c: P? }\nlet p = P()\ndo { let q = P(); p.c = q; print(p.c != nil, terminator: \" \") }\nprint(p.c == nil)", "true true\n"),
        ("class T { var f: (() -> Void)?; var n = 0; deinit { print(\"gone\", terminator: \" \") } }\ndo { let t = T(); t.f = { [weak t] in if let t { t.n += 1 } }; t.f!(); print(t.n, terminator: \" \") }\nprint(\".\")", "1 gone .\n"),
        // defer and errors.
        ("func f() throws { defer { print(\"d1\", terminator: \" \") }; defer { print(\"d2\", terminator: \" \") }; struct E: Error {}; throw E() }\ndo { try f() } catch { print(\"caught\") }", "d2 d1 caught\n"),
        ("func f() -> Int { var n = 1; defer { n = 5 }; return n }\nprint(f())", "1\n"),
        ("for i in 0..<3 { defer { print(\"d\\(i)\", terminator: \" \") }; if i == 1 { continue }; if i == 2 { break }; print(\"b\\(i)\", terminator: \" \") }\nprint(\".\")", "b0 d0 d1 d2 .\n"),
        // Existentials and generics.
        ("protocol S { var a: Int { get }; mutating func up() }\nstruct X: S { var a = 1; mutating func up() { a += 1 } }\nclass Y: S { var a = 10; func up() { a += 10 } }\nvar xs: [any S] = [X(), Y()]\nlet ys = xs\nfor i in xs.indices { xs[i].up() }\nprint(xs.map { $0.a }, ys.map { $0.a })", "[2, 20] [1, 20]\n"),
        ("func swap2<T>(_ a: inout T, _ b: inout T) { let t = a; a = b; b = t }\nvar a = 1, b = 2\nvar s = \"x\", t = \"y\"\nswap2(&a, &b); swap2(&s, &t)\nprint(a, b, s, t)", "2 1 y x\n"),
        ("var o: Int?? = .some(nil)\nprint(o == nil, terminator: \" \")\no = 3\nif let x = o, let y = x { print(y) }", "false 3\n"),
        ("let vs: [Any] = [1, \"a\", 2.5, [1], (1, 2)]\nfor v in vs { switch v { case let n as Int: print(\"i\\(n)\", terminator: \" \"); case is String: print(\"s\", terminator: \" \"); case let a as [Int]: print(a, terminator: \" \"); default: print(\"?\", terminator: \" \") } }\nprint()", "i1 s ? [1] ? \n"),
    ]

    @Test(arguments: programs.indices) func programsPrint(_ index: Int) throws {
        #expect(try Notebook().printed(Self.programs[index].text) == Self.programs[index].output)
    }

    /// What a function made and nobody keeps is gone when it returns.
    @Test(arguments: [
        "var a: [[Int]] = []; for i in 0..<20 { a.append([i]) }; a[3][0] = 5; return a.count",
        "class N { var n: N?; var k = 0 }; let n = N(); n.n = N(); n.n!.n = N(); return n.n!.k",
        "var s = \"\"; for i in 0..<10 { s += \"\\(i)\" }; return s.count",
        "let fs = (0..<5).map { i in { i } }; return fs.reduce(0) { $0 + $1() }",
        "struct E: Error { var t = [1, 2] }; func f(_ n: Int) throws -> [Int] { let t = [n]; if n > 0 { throw E() }; return t }; var c = 0; for i in 0..<5 { do { c += try f(i).count } catch { c += 1 } }; return c",
        "enum L { indirect case more(L, [Int]); case end }; var l = L.end; for i in 0..<9 { l = .more(l, [i]) }; if case .more(_, let a) = l { return a[0] }; return 0",
        "let v: Any = [1, 2]; let w = (v as? [Int])?.count ?? 0; let o: [Int]? = w > 0 ? [w] : nil; return o!.first!",
        "var t = (\"a\", [1]); t.1.append(2); let (x, y) = t; return x.count + y.count",
        "func g<T>(_ x: T, _ f: (T) -> T) -> [T] { [f(x), x] }; return g([1]) { $0 + [2] }.count + g(\"s\") { $0 + \"t\" }.count",
    ]) func nothingStays(_ body: String) throws {
        let notebook = try Notebook()
        try notebook.run("func test() -> Int { \(body) }\nprint(test())")
        let before = notebook.machine.statistics.liveObjects
        try notebook.run("for _ in 0..<10 { print(test()) }")
        #expect(notebook.machine.statistics.liveObjects == before)
    }

    @Test func failuresLeaveNothingBehind() throws {
        let notebook = try Notebook()
        try notebook.run("func test(_ n: Int) -> Int { let a = [[n], [1]]; let s = \"x\\(n)\"; let b = a.map { $0[n] }; return b.count + s.count }")
        #expect(try notebook.trap("print(test(5))") != nil)
        let before = notebook.machine.statistics.liveObjects
        for _ in 0..<5 { #expect(try notebook.trap("print(test(5))") != nil) }
        #expect(notebook.machine.statistics.liveObjects == before)
    }

    @Test func objectsMayOutliveTheMachine() throws {
        var kept: AnyObject?
        do {
            let notebook = try Notebook()
            notebook.machine.show = { kept = $0.object }
            try notebook.run("class C { var a = [1, 2]; var c: C? }\nlet c = C()\nc.c = C()\nc")
        }
        #expect(kept != nil)
        kept = nil
    }
}
