import Testing

@testable import Session

/// A name is found in the newest of the earlier cells that has it, however many there are between.
@Suite("A notebook of many cells")
struct LongNotebookTests {
    @Test func namesOfEarlierCells() throws {
        let notebook = try Notebook()
        notebook.run("let a = 1\nstruct S { var x = 1 }\nfunc f() -> Int { a }\nfunc + (x: S, y: S) -> Int { x.x + y.x }")
        for index in 0..<20 { #expect(notebook.run("let unrelated\(index) = \(index)").error == nil) }
        #expect(notebook.run("print(a, f(), S() + S())").stdout == "1 1 2\n")
        notebook.run("let a = 2")
        // What was written before means what was there then.
        #expect(notebook.run("print(a, f())").stdout == "2 1\n")
        notebook.run("struct S { var x = 5 }\nfunc f() -> Int { a * 10 }")
        #expect(notebook.run("print(S().x, f())").stdout == "5 20\n")
        // A refused cell leaves nothing, and its place in memory may be the next one's.
        for _ in 0..<5 { #expect(notebook.run("let b = 1\nlet c: Int = \"\"").error != nil) }
        #expect(notebook.run("b").error?.message == "cannot find 'b' in scope")
        notebook.run("let late: Int = [1][3]")
        #expect(notebook.run("late").error?.message == "cannot find 'late' in scope")
        #expect(notebook.run("let late = 7\nprint(late)").stdout == "7\n")
    }
}
