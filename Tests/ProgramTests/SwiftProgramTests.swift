import Foundation
import Testing

/// `.swift` files: standard output is the program's, all else goes to standard error.
@Suite("Swift programs")
struct SwiftProgramTests {
    let bench = Bench()

    @Test func onlyWhatItPrints() throws {
        bench.write("p.swift", "let name = \"Ada\"\n3 + 4\nprint(\"hello,\", name)\nprint(\"no newline\", terminator: \"\")\n")
        let run = try bench.run("run", "p.swift")
        #expect(run.code == 0)
        #expect(run.out == "hello, Ada\nno newline")
        #expect(run.error == "p.swift:2:1: warning: result of operator '+' is unused\n3 + 4\n^~~~~\n")
    }

    @Test func aProgramThatIsRefusedDoesNothing() throws {
        bench.write("p.swift", "print(\"never\")\nlet x: Int = \"a\"\nlet y = missing\n")
        let run = try bench.run("run", "p.swift")
        #expect(run.code == 1 && run.out.isEmpty)
        #expect(
            run.error == """
                p.swift:2:14: error: cannot convert value of type 'String' to specified type 'Int'
                let x: Int = "a"
                             ^~~
                p.swift:3:9: error: cannot find 'missing' in scope
                let y = missing
                        ^~~~~~~

                """)
    }

    @Test func whatItPrintedBeforeATrapStays() throws {
        bench.write("p.swift", "func f(_ i: Int) -> Int {\n    return 10 / i\n}\nprint(f(2))\nprint(\"before\", terminator: \"\")\nlet v = f(0)\nprint(\"after\")\n")
        let run = try bench.run("run", "p.swift")
        #expect(run.code == 1)
        #expect(run.out == "5\nbefore")
        #expect(run.error == "p.swift:2:12: error: Division by zero\n    return 10 / i\n           ^~~~~~\n  called from p.swift:6:9\n")
    }

    @Test func endlessOnesAreStopped() throws {
        bench.write("p.swift", "print(\"x\")\nwhile true {}\nprint(\"y\")\n")
        let late = try bench.run("run", "p.swift", "--timeout", "0.2")
        #expect(late.code == 1 && late.out == "x\n")
        #expect(late.error.hasPrefix("p.swift:2:1: error: stopped after 0.2 seconds\n"))
        let interrupted = try bench.run("run", "p.swift", interruptAfter: 2.5)
        #expect(interrupted.code == 130)
    }
}
