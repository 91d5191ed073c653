import Cells
import Foundation
import Session
import Testing

/// A program that runs a book opens a session for every chapter; each must be gone when it has ended.
@Suite("A session's end", .serialized)
struct LifetimeTests {
    static let cells: [(name: String, text: String)] = [
        ("a value", "print([1, 2, 3].map { $0 * 2 })"),
        ("declarations", "struct P: Hashable { var x = 1 }\nextension P: Comparable { static func < (a: P, b: P) -> Bool { a.x < b.x } }\nprint(Set([P()]).count, [P()].sorted())"),
        ("a refused cell", "extension Array { func f() -> Int { \"a\" } }\nlet x: Int = \"b\""),
        ("a trap", "class C { var next: C?\n    init() {} }\nlet c = C()\nprint([1][3])"),
        ("opened existentials", "protocol P { func f() -> Int }\nextension P { func g() -> Int { f() } }\nstruct S: P { func f() -> Int { 1 } }\nlet p: any P = S()\nprint(p.g())"),
        ("a surface", "import Torch\nlet x = torch.ones([2, 2], requires_grad: true)\n(x * x).sum().backward()\nprint(x.grad!)"),
    ]

    @Test(arguments: cells.indices)
    func leavesNothingBehind(_ index: Int) throws {
        func open() throws {
            let session = try ScriptSession(program: true)
            _ = session.run(Self.cells[index].text, options: CellOptions(timeout: 60)) { _ in }
        }
        for _ in 0..<2 { try open() }
        let before = Self.residentBytes
        for _ in 0..<8 { try open() }
        let growth = (Self.residentBytes - before) / 8
        #expect(growth < 200_000, "\(Self.cells[index].name): \(growth) bytes stay behind each session")
    }

    /// The process's memory that is in use, as the kernel counts it.
    private static var residentBytes: Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
