import Cells
import Session
import Testing

/// Names that a cell uses: those that a framework has and its surface leaves out, what is known of those that are there, and xint, which is several modules.
@Suite("Names")
struct NameTests {
    @Test(
        "A name that only the framework has is told so",
        arguments: [
            ("import Torch\ntorch.fft.fft(torch.ones(3))", "torch.fft isn't part of Galley"),
            ("import Torch\ntorch.ones(3).addbmm_(1)", "torch.Tensor.addbmm_ isn't part of Galley"),
            ("import Torch\nclass M: nn.GRU {}", "nn.GRU isn't part of Galley"),
            ("import MXNet\nnd.SVMOutput(1)", "nd.SVMOutput isn't part of Galley"),
            ("import TensorFlow\ntf.keras.layers.LSTM(3)", "tf.keras.layers.LSTM isn't part of Galley"),
            ("import JAX\njnp.fft.fft(1)", "jnp.fft isn't part of Galley"),
        ])
    func leftOut(_ cell: String, _ message: String) throws { #expect(try Notebook().run(cell).error?.message == message) }

    @Test(
        "A name that nobody has is unknown",
        arguments: [
            ("import Torch\ntorch.ftt(1)", "type 'torch' has no member 'ftt'"), ("import TensorFlow\ntf.ones(2).backward()", "value of type 'Tensor' has no member 'backward'"),
            ("struct torch {}\ntorch.fft", "type 'torch' has no member 'fft'"), ("import JAX\n[1].fft", "value of type '[Int]' has no member 'fft'"),
        ])
    func unknown(_ cell: String, _ message: String) throws { #expect(try Notebook().run(cell).error?.message == message) }

    @Test func whatNamesStandFor() throws {
        let found = try NameIndex.documentation(of: "torch.Tensor.backward")
        #expect(found.map(\.module) == ["Torch"])
        let lines = try #require(found.first?.text.split(separator: "\n").map(String.init))
        #expect(lines.first?.hasPrefix("func backward(_ gradient: Tensor? = nil, ") == true)
        #expect(lines.contains { $0.hasPrefix("    ") })
        #expect(try NameIndex.documentation(of: "nn.Dense").map(\.module) == ["MXNet", "JAX"])
        #expect(try NameIndex.documentation(of: "Array.map").map(\.module) == ["Swift"])
        #expect(try NameIndex.documentation(of: "torch.fft").isEmpty)
        #expect(try NameIndex.leftOut("torch.fft") == "torch.fft isn't part of Galley")
        #expect(try NameIndex.leftOut("torch.ftt") == nil)
    }

    @Test func inspectionSeesTheCellsBefore() throws {
        let session = try ScriptSession()
        _ = session.run("import MXNet\n/// Twice as much.\nfunc twice(_ x: Int = 2, at places: [Int] = [1]) -> Int {\n    2 * x\n}", options: CellOptions(name: "cell 1")) { _ in }
        #expect(session.inspect("1 + twice(3)", cursor: 7, detail: 0)?.text == "func twice(_ x: Int = 2, at places: [Int] = [1]) -> Int\n    Twice as much.")
        // The call whose parenthesis the cursor stands behind; a cursor beyond the text; nothing.
        #expect(session.inspect("twice(", cursor: 6, detail: 0) != nil)
        #expect(session.inspect("nd.dot", cursor: 99, detail: 0)?.text.contains("func dot(") == true)
        #expect(session.inspect("", cursor: 0, detail: 0) == nil && session.inspect("3 + ", cursor: 4, detail: 0) == nil && session.inspect("nobody", cursor: 3, detail: 0) == nil)
        let completion = session.complete("let y = nd.zer", cursor: 14)
        #expect(completion.candidates.map(\.text) == ["zeros", "zeros_like"])
        #expect(completion.start == 11 && completion.end == 14)
        #expect(completion.candidates.first?.kind == "function")
        // What a surface keeps for itself isn't offered.
        #expect(session.complete("nd.", cursor: 3).candidates.contains { $0.text == "made" } == false)
        #expect(session.complete("twi", cursor: 3).candidates.map(\.text) == ["twice"])
    }

    @Test func membersOfValuesAreKnown() throws {
        let session = try ScriptSession()
        _ = session.run("import Torch\nlet x = torch.ones(2)\nstruct Point {\n    var across = 1.0, down = 2.0\n    /// Its mirror image.\n    func mirrored() -> Point { self }\n}\nlet points = [Point()]", options: CellOptions(name: "cell 1")) { _ in }
        func names(_ code: String) -> [String] { session.complete(code, cursor: code.unicodeScalars.count).candidates.map(\.text) }
        #expect(names("points[0].mirrored().") == ["across", "down", "mirrored"])
        #expect(names("print(points[0].ac") == ["across"])
        #expect(names("let y = x.sum().requires_g") == ["requires_grad", "requires_grad_"])
        #expect(names("points.sor") == ["sort", "sorted"])
        #expect(names("\"text\".upp") == ["uppercased"])
        #expect(names("[1, 2].revers") == ["reverse", "reversed"])
        // Names that the unfinished cell itself has declared, in blocks that are still open.
        #expect(names("let local = Point()\nlocal.do") == ["down"])
        #expect(names("for each in points {\n    if true {\n        print(1, each.mirr") == ["mirrored"])
        #expect(names("func f(_ given: Point) -> Double {\n    let twice = given\n    return twice.acr") == ["across"])
        #expect(names("points.map { $0.acr") == ["across"])
        #expect(names("whi") == ["while"])
        #expect(names("x \\bul") == ["•"] && names("let \\sig") == ["σ"] && session.complete("x \\bul", cursor: 6).start == 2)
        #expect(names("\"\\bul").isEmpty)
        // Nothing of it is kept.
        #expect(names("loca").isEmpty && session.inspect("local", cursor: 2, detail: 0) == nil)
        #expect(session.inspect("points[0].mirrored()", cursor: 12, detail: 0)?.text == "func mirrored() -> Point\n    Its mirror image.")
        #expect(session.inspect("x.backward(", cursor: 11, detail: 0)?.text.hasPrefix("func backward(") == true)
        for code in [".", "..", "a.", ")..", "(.", "\"\\(.", "x.?.", "1.", "}.x", "/* ."] { _ = names(code) }
    }

    @Test func helpDirAndQuestions() throws {
        let notebook = try Notebook()
        notebook.run("import TensorFlow")
        let help = notebook.run("help(\"tf.ones\")")
        #expect(help.error == nil && help.stdout.contains("func ones(_ shape: any Dims"))
        #expect(notebook.run("?tf.ones\n1 + 1").stdout == help.stdout)
        #expect(notebook.run("?tf.nobody").stdout == "Object `tf.nobody` not found.\n")
        #expect(notebook.run("dir(\"tf.random\").contains(\"normal\") && dir(\"tf.random\") == dir(\"tf.random\").sorted()").result == "true")
        #expect(notebook.run("help(\"tf.nobody\")").error?.name == "NameError")
        #expect(notebook.run("dir(\"nobody\")").error?.message == "name 'nobody' is not defined")
    }

    @Test(
        "The first cell chooses what xint stands on",
        arguments: [
            ("", "array([0., 1.])"), ("xint.backend(\"mxnet\")", "array([0., 1.])"), ("xint.backend(\"torch\")", "tensor([0., 1.])"),
            ("// xint.backend(\"torch\")\nxint.backend(\"tensorflow\")", "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 1.], dtype=float32)>"),
        ])
    func backends(_ choice: String, _ shown: String) throws {
        let notebook = try Notebook()
        #expect(notebook.run("import xint\n" + choice).error == nil)
        #expect(notebook.run("let np = xint.np\nnp.arange(2.0)").result == shown)
    }

    @Test func aBackendIsChosenOnce() throws {
        let notebook = try Notebook()
        notebook.run("import xint")
        #expect(notebook.run("xint.backend(\"torch\")").error?.message.hasPrefix("xint stands on mxnet here; ") == true)
        #expect(try Notebook().run("import xint\nxint.backend(\"jax\")").error?.message == "xint has no backend 'jax': there are mxnet, torch and tensorflow")
    }
}
