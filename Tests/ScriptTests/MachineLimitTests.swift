import Foundation
import Testing

@testable import Script

/// Programs without an end of their own.
@Suite struct MachineLimitTests {
    static let endless = [
        "while true {}",
        "var i = 0\nwhile i >= 0 { i = (i + 1) % 10 }",
        "for i in 0..<Int.max { if i < 0 { print(i) } }",
        "repeat {} while true",
        "func f() { for _ in 0..<10 {} }\nwhile true { f() }",
        "let f = { (n: Int) in n + 1 }\nvar n = 0\nwhile true { n = f(0) }",
        "struct E: Error {}\nfunc f() throws { throw E() }\nwhile true { try? f() }",
    ]

    @Test(arguments: endless) func timeEnds(_ text: String) throws {
        let notebook = try Notebook()
        notebook.machine.limits.seconds = 0.05
        let trap = try #require(try notebook.trap(text))
        #expect(trap.kind == .timeout)
        notebook.machine.limits.seconds = nil
        #expect(try notebook.printed("print(1)") == "1\n")
    }

    @Test(arguments: endless) func stepsEnd(_ text: String) throws {
        let notebook = try Notebook()
        notebook.machine.limits.steps = 100_000
        #expect(try #require(try notebook.trap(text)).kind == .stepLimit)
    }

    @Test(arguments: endless) func anotherThreadInterrupts(_ text: String) throws {
        let notebook = try Notebook()
        let machine = notebook.machine
        let start = Date()
        let thread = Thread {
            Thread.sleep(forTimeInterval: 0.05)
            machine.interrupt()
        }
        thread.start()
        #expect(try #require(try notebook.trap(text)).kind == .interrupted)
        #expect(Date().timeIntervalSince(start) < 5)
        #expect(try notebook.printed("print(1)") == "1\n")
    }

    static let greedy = [
        "var a: [[Int]] = []\nwhile true { a.append([Int](repeating: 1, count: 10_000)) }",
        "var a: [Int] = []\nwhile true { a.append(1) }",
        "var s = \"x\"\nwhile true { s += s }",
        "final class N { var n: N? }\nvar head: N? = nil\nwhile true { let n = N(); n.n = head; head = n }",
        "let s = String(repeating: \"ab\", count: 1 << 40)",
    ]

    /// What a cell has kept stays until somebody lets go of it; then the session has its memory again.
    @Test(arguments: greedy) func memoryEnds(_ text: String) throws {
        let notebook = try Notebook()
        notebook.machine.limits.liveBytes = 50_000_000
        #expect(try #require(try notebook.trap(text)).kind == .memoryLimit)
        if text.contains("head") { try notebook.run("head = nil") }
        #expect(try notebook.printed("print(1)") == "1\n")
    }

    /// A long chain is released in a loop: the host's stack never sees its length.
    @Test(arguments: [
        "final class N { var n: N?; init(_ n: N?) { self.n = n } }\nvar head: N? = nil\nfor _ in 0..<200_000 { head = N(head) }",
        "final class N { var n: N?; init(_ n: N?) { self.n = n }; deinit { gone += 1 } }\nvar gone = 0\nvar head: N? = nil\nfor _ in 0..<100_000 { head = N(head) }",
        "indirect enum L { case end; case more(L) }\nvar head: L? = .end\nfor _ in 0..<200_000 { head = .more(head!) }",
        "var head: (() -> Int)? = { 0 }\nfor _ in 0..<100_000 { let f = head!; head = { f() } }",
        "var head: Any? = 1\nfor _ in 0..<100_000 { head = [head!] as [Any] }",
    ]) func longChainsGo(_ text: String) throws {
        let notebook = try Notebook()
        try notebook.run(text)
        #expect(notebook.machine.statistics.liveObjects >= 0)
        try notebook.run("head = nil")
        #expect(try notebook.printed("print(head == nil)") == "true\n")
    }

    @Test func depthIsLimited() throws {
        let notebook = try Notebook(maximumDepth: 1000)
        try notebook.run("func f(_ n: Int) -> Int { n == 0 ? 0 : 1 + f(n - 1) }")
        #expect(try notebook.printed("print(f(900))") == "900\n")
        #expect(try #require(try notebook.trap("print(f(1100))")).kind == .stackOverflow)
        #expect(try notebook.printed("print(f(900))") == "900\n")
    }

    /// Frames larger than most find room too, or say that there is none.
    @Test func largeFramesAreChecked() throws {
        let notebook = try Notebook(maximumDepth: 2000)
        let sums = (0..<200).map { "let v\($0) = n + \($0)" }.joined(separator: "\n")
        try notebook.run("func g(_ n: Int) -> Int {\n\(sums)\nreturn n == 0 ? v0 : g(n - 1) + \((0..<200).map { "v\($0)" }.joined(separator: " &- ")) &- v0\n}")
        #expect(try notebook.trap("print(g(1500))") == nil)
        #expect(try #require(try notebook.trap("print(g(5000))")).kind == .stackOverflow)
    }
}
