import Cells
import Foundation
import Testing

@testable import Session

@Suite("A notebook's state", .serialized)
struct NotebookTests {
    @Test func laterCellsSeeEarlierNames() throws {
        let notebook = try Notebook()
        notebook.run("let x = 20\nfunc twice(_ n: Int) -> Int { n * 2 }")
        #expect(notebook.run("twice(x) + 2").result == "42")
    }

    @Test func laterCellsRedeclare() throws {
        let notebook = try Notebook()
        notebook.run("let x = 1\nfunc f() -> Int { x }")
        notebook.run("let x = \"text\"")
        let ran = notebook.run("(x, f())")
        // Code of an earlier cell keeps what the name meant there.
        #expect(ran.result == "(\"text\", 1)")
    }

    @Test func aRedeclarationReadsTheEarlierValue() throws {
        let notebook = try Notebook()
        notebook.run("let x = 3")
        notebook.run("let x = x * x")
        #expect(notebook.run("x").result == "9")
    }

    @Test func aCellThatFailsKeepsWhatCameBefore() throws {
        let notebook = try Notebook()
        notebook.run("let b = 7")
        let failed = notebook.run("let a = 1\nlet list = [1]\nlet b = list[a + 4]\nlet c = 2")
        #expect(failed.error?.name == "Trap")
        #expect(failed.error?.line == 3)
        #expect(failed.outcome.status == .failed)
        #expect(notebook.run("(a, list.count)").result == "(1, 1)")
        // `b` never got its new value: it means the old one.
        #expect(notebook.run("b").result == "7")
        #expect(notebook.run("c").error?.message == "cannot find 'c' in scope")
    }

    @Test func aRefusedCellRunsNothing() throws {
        let notebook = try Notebook()
        let refused = notebook.run("print(\"never\")\nlet x: Int = \"text\"")
        #expect(refused.stdout == "")
        #expect(refused.error?.name == "CheckError")
        #expect(refused.error?.message == "cannot convert value of type 'String' to specified type 'Int'")
        #expect(refused.error?.traceback == ["cell:2:14: error: cannot convert value of type 'String' to specified type 'Int'", "let x: Int = \"text\"", "             ^~~~~~"])
        #expect(notebook.run("x").error?.message == "cannot find 'x' in scope")
    }

    @Test func aRefusedCellLeavesNoExtensionBehind() throws {
        let notebook = try Notebook()
        notebook.run("extension Int { var tripled: Int { self * 3 } }\nlet wrong: String = 1")
        #expect(notebook.run("4.tripled").error != nil)
        notebook.run("extension Int { var tripled: Int { self * 3 } }")
        #expect(notebook.run("4.tripled").result == "12")
    }

    @Test func anExtensionReachesEarlierTypes() throws {
        let notebook = try Notebook()
        notebook.run("struct P { var x = 1 }\nvar p = P()")
        notebook.run("extension P { mutating func grow() { x += 1 } }")
        notebook.run("p.grow()")
        #expect(notebook.run("p").result == "main.P(x: 2)" || notebook.run("p.x").result == "2")
    }

    @Test func namesReadAndWritten() throws {
        let notebook = try Notebook()
        let first = notebook.run("var total = 1\nlet step = 2")
        #expect(first.outcome.writes == ["total", "step"])
        let second = notebook.run("total += step")
        #expect(second.outcome.reads == ["total", "step"])
        #expect(second.outcome.writes.contains("total"))
        #expect(notebook.run("print(step)").outcome.reads == ["step"])
    }

    @Test(arguments: [
        ("3 + 4", "7"), ("\"a\"", "\"a\""), ("[1.5, 2]", "[1.5, 2.0]"), ("let y = 1\ny", "1"), ("Optional<Int>.none", nil), ("Optional(3)", "3"), ("print(1)", nil), ("let z = 2", nil),
        ("(1, \"b\")", "(1, \"b\")"),
    ] as [(String, String?)])
    func results(source: String, expected: String?) throws {
        let notebook = try Notebook()
        let ran = notebook.run(source)
        #expect(ran.error == nil)
        #expect(ran.result == expected)
    }

    @Test func aProgramShowsNoResult() throws {
        let notebook = try Notebook(program: true)
        #expect(notebook.run("print(1)\n2").result == nil)
    }

    @Test func linesCountFromTheDocument() throws {
        let notebook = try Notebook()
        let ran = notebook.run("let a = [1]\na[2]", options: CellOptions(name: "chapter.md", firstLine: 40))
        #expect(ran.error?.line == 41)
        #expect(ran.error?.traceback.first?.hasPrefix("chapter.md:41:1: error: ") == true)
    }

    @Test func completeness() throws {
        let notebook = try Notebook()
        #expect(notebook.session.completeness(of: "let x = 1") == .complete)
        #expect(notebook.session.completeness(of: "func f() {") == .incomplete(indent: "    "))
        #expect(notebook.session.completeness(of: "let 1 = )") == .invalid)
    }
}

@Suite("What stops a cell", .serialized)
struct StopTests {
    @Test(arguments: [
        ("let a = [1, 2]\nlet i = 5\na[i]", "Trap", 3), ("var n = Int.max\nn += 1", "Trap", 2), ("let o: Int? = nil\no!", "Trap", 2), ("assert(1 == 2)", "Trap", 1),
        ("let zero = 0\n1 / zero", "Trap", 2), ("func f(_ n: Int) -> Int { f(n + 1) + 1 }\nf(0)", "Trap", 1), ("let a: Any = \"x\"\na as! Int", "Trap", 2),
        ("fatalError(\"over\")", "Trap", 1), ("enum E: Error { case bad }\nthrow E.bad", "E", 2), ("UInt8(300 + Int(0))", "Trap", 1),
    ])
    func isAnErrorOfThatCell(source: String, name: String, line: Int) throws {
        let notebook = try Notebook()
        notebook.run("let kept = 41")
        let ran = notebook.run(source)
        #expect(ran.error?.name == name)
        #expect(ran.error?.line == line)
        #expect(ran.error?.message.isEmpty == false)
        #expect(ran.outcome.status == .failed)
        // The session lives on.
        #expect(notebook.run("kept + 1").result == "42")
    }

    @Test func aLoopWithoutEndIsStoppedByItsTimeout() throws {
        let notebook = try Notebook()
        notebook.run("var count = 0")
        let ran = notebook.run("while true { count += 1 }", options: CellOptions(timeout: 0.2))
        #expect(ran.error?.name == "Timeout")
        #expect(notebook.run("count > 0").result == "true")
    }

    @Test func aLoopWithoutEndIsInterrupted() throws {
        let notebook = try Notebook()
        notebook.run("let x = 5")
        let session = notebook.session
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.2)
            session.interrupt()
        }
        let ran = notebook.run("while true {}")
        #expect(ran.error?.name == "KeyboardInterrupt")
        #expect(ran.outcome.status == .interrupted)
        #expect(notebook.run("x").result == "5")
    }

    @Test func memoryWithoutEndIsStopped() throws {
        let notebook = try Notebook()
        let ran = notebook.run("var a = [0]\nwhile true { a = a + a }", options: CellOptions(memoryLimit: 100_000_000))
        #expect(ran.error?.name == "MemoryLimit")
        #expect(notebook.run("1 + 1").result == "2")
    }
}

@Suite("Tensors in a session", .serialized)
struct TensorTests {
    @Test func aResultCarriesTheTensorItself() throws {
        let notebook = try Notebook()
        let ran = notebook.run("import MXNet\nnd.array([[1, 2.5], [3, 4]])")
        #expect(ran.result == "\n[[1.  2.5]\n [3.  4. ]]\n<NDArray 2x2 @cpu(0)>")
        #expect(ran.bundle?[tensorMIMEType] == "{\"shape\":[2,2],\"dtype\":\"float32\",\"device\":\"cpu(0)\",\"values\":[1,2.5,3,4]}")
    }

    @Test func aRecordingScopeLeftByAnErrorIsClosed() throws {
        let notebook = try Notebook()
        notebook.run("import MXNet\nlet list = [1]\nlet i = 3")
        #expect(notebook.run("autograd.record { print(list[i]) }").error?.name == "Trap")
        #expect(notebook.run("(autograd.is_recording(), autograd.is_training())").result == "(false, false)")
    }

    @Test func theFrameworksWordsStandInTheError() throws {
        let notebook = try Notebook()
        let ran = notebook.run("import MXNet\nlet x = nd.ones([2])\nx.backward()")
        #expect(ran.error?.name == "MXNetError")
        #expect(ran.error?.line == 3)
    }

    @Test func sessionsSideBySideShareNothing() throws {
        let a = try Notebook(), b = try Notebook()
        a.run("import MXNet\nmx.random.seed(1)\nautograd.set_training(true)")
        b.run("import MXNet")
        #expect(b.run("autograd.is_training()").result == "false")
        let first = b.run("nd.random.normal(shape: 3).asnumpy()").result
        let c = try Notebook()
        c.run("import MXNet")
        #expect(c.run("nd.random.normal(shape: 3).asnumpy()").result == first)
    }
}

@Suite("The book's helpers in a notebook")
struct HelperTests {
    @Test func theyStandOnWhatWasImportedBefore() throws {
        let torch = try Notebook()
        #expect(torch.run("import Torch\nimport D2L").error == nil)
        #expect(torch.run("d2l.corr2d(torch.ones(2, 2), torch.ones(2, 2))").result == "tensor([[4.]])")
        let mxnet = try Notebook()
        mxnet.run("import MXNet")
        #expect(mxnet.run("import D2L\nd2l.corr2d(np.ones([2, 2]), np.ones([2, 2]))").result == "array([[4.]])")
    }

    @Test func withoutAFrameworkTheySayWhatIsMissing() throws {
        let notebook = try Notebook()
        let error = notebook.run("let x = 1\nimport D2L").error
        #expect(error?.message == "D2L stands on a framework; write 'import MXNet', 'import TensorFlow' or 'import Torch' before it" && error?.line == 2)
        #expect(notebook.run("import Torch\nimport D2L\nd2l.num_gpus()").result == "0")
    }

    /// A board is one drawing that grows.
    @Test func aBoardShowsWhatItHas() throws {
        let session = try ScriptSession()
        var shown: [CellOutput] = []
        let cell = "import Torch\nimport D2L\nlet board = d2l.ProgressBoard(xlabel: \"x\")\nfor x in 0..<6 { board.draw(x, x * x, \"y\", every_n: 2) }"
        #expect(session.run(cell, options: CellOptions()) { shown.append($0) }.status == .ok)
        guard shown.count == 3, case .display(let first, let id?) = shown[0], case .updateDisplay(let last, let again) = shown[2] else {
            Issue.record("\(shown)")
            return
        }
        #expect(id == again && first.text == "<Figure size 350x250 with 1 Axes>")
        #expect(last["image/svg+xml"]?.hasPrefix("<svg ") == true && last["image/svg+xml"] != first["image/svg+xml"])
        var result: String?
        _ = session.run("board.data[\"y\"]!", options: CellOptions()) { if case .result(let bundle) = $0 { result = bundle.text } }
        #expect(result == "[(x: 0.5, y: 0.5), (x: 2.5, y: 6.5), (x: 4.5, y: 20.5)]")
    }
}

@Suite("The library's text", .serialized)
struct LibraryTests {
    /// Bodies are checked when they are first called; here all of them are.
    @Test(arguments: ["Swift", "Foundation", "SurfaceCore", "MXNet", "Torch", "JAX", "TensorFlow", "xint", "xintTorch", "xintTensorFlow", "D2LCore", "D2LMXNet", "D2LTensorFlow", "D2LTorch"])
    func everyBodyHolds(module: String) throws {
        let problems = try ScriptSession.problems(inModule: module)
        #expect(problems.map(\.rendered) == [])
    }
}
