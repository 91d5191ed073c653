import Cells
import Foundation
import Testing

@testable import Session

@Suite("Magic lines", .serialized)
struct MagicTests {
    /// What the last of the cells printed, what its result was, and the error that it met.
    private func ran(_ cells: String...) throws -> (printed: String, result: String?, error: String?) {
        let session = try ScriptSession()
        var last: (printed: String, result: String?, error: String?) = ("", nil, nil)
        for cell in cells {
            last = ("", nil, nil)
            _ = session.run(cell, options: CellOptions()) { output in
                switch output {
                case .stream(.stdout, let text): last.printed += text
                case .result(let bundle): last.result = bundle.text
                case .error(let error): last.error = error.message
                default: break
                }
            }
        }
        return last
    }
    private let wallTime = #/Wall time: [0-9.]+ (s|ms|µs|ns)\n/#

    @Test func timeTimesALine() throws {
        let last = try ran("let a = 20\n%time let b = a + 1\nb * 2")
        #expect(last.result == "42")
        #expect(try wallTime.wholeMatch(in: last.printed) != nil)
        // The value of a timed line at the end is the cell's result.
        let timed = try ran("print(1)\n%time 6 * 7")
        #expect(timed.result == "42")
        #expect(timed.printed.hasPrefix("1\nWall time: "))
    }

    @Test func timeTimesACell() throws {
        let last = try ran("%%time\nimport Torch\nfunc twice(_ n: Int) -> Int { n * 2 }\nlet x = torch.ones(2)\nx")
        #expect(last.result == "tensor([1., 1.])")
        #expect(try wallTime.wholeMatch(in: last.printed) != nil)
        #expect(try ran("%%time\nlet kept = 3", "kept").result == "3")
    }

    @Test func timeitRepeats() throws {
        let form = #/[0-9.]+ (s|ms|µs|ns) ± [0-9.]+ (s|ms|µs|ns) per loop \(mean ± std. dev. of 3 runs, 10 loops each\)\n/#
        let last = try ran("var n = 0\n%timeit -n 10 -r 3 n += 1\nn")
        #expect(last.result == "30")
        #expect(try form.wholeMatch(in: last.printed) != nil)
        let cell = try ran("var n = 0", "%%timeit -n 10 -r3\nlet step = 2\nn += step", "n")
        #expect(cell.result == "60")
        #expect(try ran("%timeit -n 10 -r 3 throwing()", "func throwing() throws {}\n%timeit -n 10 -r 3 try throwing()").error == nil)
    }

    @Test func seedStartsAllStreams() throws {
        let cell = "%seed 7\nimport Torch\nimport MXNet\nimport TensorFlow\n(torch.rand(1).item(), nd.random.uniform(shape: [1]).asscalar(), tf.random.uniform([1])[0])"
        let first = try ran(cell).result
        #expect(try first != nil && ran("import Torch\n_ = torch.rand(3)", cell).result == first)
        #expect(try ran("%seed many").error == "'%seed' wants a whole number: %seed 42")
    }

    @Test func resetForgets() throws {
        #expect(try ran("let x = 1", "%reset", "x").error == "cannot find 'x' in scope")
        // One that is refused forgets nothing.
        #expect(try ran("let x = 1", "let y = 2\n%reset", "x").result == "1")
        #expect(try ran("let x = 1", "%reset -f\nlet x = \"new\"\nx").result == "\"new\"")
        #expect(try ran("import Torch\ntorch.manual_seed(3)", "%reset\nimport Torch\nlet y = torch.ones(1)\ny").result == "tensor([1.])")
    }

    @Test func whoNamesWhatIsDeclared() throws {
        #expect(try ran("%who").printed == "Nothing is declared yet.\n")
        #expect(try ran("let count = 3\nfunc f(_ x: Int) -> Int { x }\nstruct P {}", "%who").printed == "P\tstruct P\ncount\tlet count = 3\nf\tfunc f(_ x: Int) -> Int\n")
    }

    @Test func questionsShowDeclarations() throws {
        let cell = "/// Twice a number.\nfunc twice(_ n: Int) -> Int {\n    n * 2\n}"
        #expect(try ran(cell, "?twice\n1").printed == "func twice(_ n: Int) -> Int\n    Twice a number.\n")
        #expect(try ran(cell, "twice??\n1").printed == "func twice(_ n: Int) -> Int {\n    n * 2\n}\n    Twice a number.\n")
        #expect(try ran("?nothing\n1").printed == "Object `nothing` not found.\n")
    }

    @Test func helpAndDevice() throws {
        let help = try ran("%help").printed
        #expect(Magics.all.allSatisfy { help.contains($0.form) })
        #expect(try ran("%device").printed == "cpu\n")
        #expect(try ran("%device gpu").error == SessionError.noDevice("gpu").description)
    }

    @Test func unknownAndLateMagicsAreRefused() throws {
        #expect(try ran("%run other.swift").error == "there is no magic '%run'; there are %time, %timeit, %who, %reset, %seed, %device, %help and ?name")
        #expect(try ran("let x = 1\n%seed 3").error == "'%seed' is done before the cell's code runs: write it above the code")
        #expect(try ran("%matplotlib inline\n1").result == "1")
    }
}
