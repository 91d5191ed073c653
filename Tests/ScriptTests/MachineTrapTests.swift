import Testing

@testable import Script

/// What ends a cell: told by kind, in Swift's words, at the reader's line; and everything is as usable afterwards as before.
@Suite struct MachineTrapTests {
    static let traps: [(text: String, kind: Trap.Kind, message: String, line: Int)] = [
        ("let a = [1, 2, 3]\nlet i = 3\nprint(a[i])", .indexOutOfRange, "Index out of range", 3),
        ("var a = [\"x\"]\na[-1 + a.count * 0] = \"y\"", .indexOutOfRange, "Index out of range", 2),
        ("var x = Int.max\nx += 1", .arithmeticOverflow, "'9223372036854775807 + 1'", 2),
        ("let x = Int.min\nlet y = -x", .arithmeticOverflow, "'-(-9223372036854775808)'", 2),
        ("let u: UInt8 = 200\nlet v = u * 2", .arithmeticOverflow, "UInt8 can't hold the result of '200 * 2'", 2),
        ("let u: UInt = 0\nlet v = u - 1", .arithmeticOverflow, "UInt can't hold", 2),
        ("let n = 300\nlet b = UInt8(n)", .arithmeticOverflow, "Not enough bits", 2),
        ("let d = Double.nan\nlet i = Int(d)", .arithmeticOverflow, "infinite or NaN", 2),
        ("let d = 1e30\nlet i = Int(d)", .arithmeticOverflow, "greater than Int.max", 2),
        ("let z = 0\nprint(1 / z)", .divisionByZero, "Division by zero", 2),
        ("let z = 0\nprint(1 % z)", .divisionByZero, "Division by zero in remainder operation", 2),
        ("let m = Int.min\nlet k = -1\nprint(m / k)", .arithmeticOverflow, "Division results in an overflow", 3),
        ("let o: Int? = nil\nprint(o!)", .unwrappedNil, "Unexpectedly found nil", 2),
        ("let o: String? = nil\nprint(o!)", .unwrappedNil, "Unexpectedly found nil", 2),
        ("let v: Any = \"s\"\nprint(v as! Int)", .failedCast, "Could not cast value of type 'Swift.String' to 'Swift.Int'", 2),
        ("assert(1 > 2, \"order\")", .failedAssertion, "order", 1),
        ("precondition(1 > 2)", .failedPrecondition, "", 1),
        ("func f() {\n    fatalError(\"gave up\")\n}\nf()", .fatalError, "gave up", 2),
        ("struct E: Error {}\nthrow E()", .uncaughtError, "E()", 2),
        ("struct E: Error {}\nfunc f() throws { throw E() }\ntry! f()", .unexpectedError, "'try!' expression unexpectedly raised an error", 3),
        ("func f(_ n: Int) -> Int { f(n + 1) + 1 }\nprint(f(0))", .stackOverflow, "stack overflow", 1),
        ("var a = [Int]()\na.removeLast()", .fatalError, "empty collection", 2),
        ("let a = [Int](repeating: 0, count: 1 << 50)", .memoryLimit, "out of memory", 1),
        ("func g(_ k: Int) -> Int {\n    let a = [1]\n    return a[k]\n}\nprint(g(0))\nprint(g(1))", .indexOutOfRange, "Index out of range", 3),
    ]

    @Test(arguments: traps.indices) func trapsAreTold(_ index: Int) throws {
        let (text, kind, message, line) = Self.traps[index]
        let notebook = try Notebook()
        let trap = try #require(try notebook.trap(text))
        #expect(trap.kind == kind)
        #expect(message.isEmpty || trap.message.contains(message), "\(trap.message)")
        #expect(trap.line == line)
        #expect(try notebook.printed("print([1, 2].map { $0 + 1 })") == "[2, 3]\n")
    }

    @Test func theTraceNamesTheCalls() throws {
        let trap = try #require(try Notebook().trap("func inner() { let a: [Int] = []; print(a[0]) }\nfunc outer() { inner() }\nouter()"))
        #expect(trap.frames.map(\.function) == ["inner", "outer", "cell"])
    }

    static let interrupted: [(declaration: String, statement: String, look: String, expected: String)] = [
        ("var a = [1]", "change(&a)", "print(a)", "[1, 9]\n"),
        ("var m = [[1], [2]]", "change(&m[1])", "print(m)", "[[1], [2, 9]]\n"),
        ("class C { var a = [1] }; let c = C()", "change(&c.a)", "print(c.a)", "[1, 9]\n"),
        ("struct S { var a = [1] }; var s = [S(), S()]", "change(&s[1].a)", "print(s[1].a)", "[1, 9]\n"),
        ("class C { var s = [[1]] }; var t = (C(), [1])", "change(&t.1); ", "print(t.1)", "[1, 9]\n"),
        ("var o: [Int]? = [1]", "change(&o!)", "print(o!)", "[1, 9]\n"),
        ("var a = [1]; let f = { change(&a) }", "f()", "print(a)", "[1, 9]\n"),
        ("struct S { var a = [1]; mutating func go() { change(&a) } }; var s = S()", "s.go()", "print(s.a)", "[1, 9]\n"),
        ("var m = [[1], [2]]", "m[0].append(5); m[1][7] = 3", "print(m)", "[[1, 5], [2]]\n"),
        ("var text = [\"a\"]", "text[0] += \"b\"; text[9] += \"c\"", "print(text)", "[\"ab\"]\n"),
    ]

    /// What is being changed when an error passes goes back to its place.
    @Test(arguments: interrupted.indices, ["fatalError(\"stop\")", "throwing"]) func nothingIsLost(_ index: Int, _ how: String) throws {
        let (declaration, statement, look, expected) = Self.interrupted[index]
        let notebook = try Notebook()
        if how == "throwing" {
            guard statement.contains("change") else { return }
            try notebook.run("struct Stop: Error {}\nfunc fail(_ x: inout [Int]) throws { x.append(9); throw Stop() }\nfunc change(_ x: inout [Int]) { try! fail(&x) }")
        } else {
            try notebook.run("func change(_ x: inout [Int]) { x.append(9); \(how) }")
        }
        try notebook.run(declaration)
        #expect(try notebook.trap(statement) != nil)
        #expect(try notebook.printed(look) == expected)
    }

    @Test func overlappingAccessIsATrap() throws {
        let notebook = try Notebook()
        try notebook.run("var xs = [3, 1, 2]")
        let trap = try #require(try notebook.trap("func f(_ a: inout [Int]) { print(xs.count) }\nf(&xs)"))
        #expect(trap.kind == .exclusivity)
        #expect(try notebook.printed("print(xs)") == "[3, 1, 2]\n")
    }

    @Test func namesAreCommittedStatementByStatement() throws {
        let notebook = try Notebook()
        #expect(try notebook.trap("let a = 1\nlet b = 2\nlet c = [0][a]\nlet d = 4") != nil)
        #expect(notebook.committed == ["a", "b"])
    }
}
