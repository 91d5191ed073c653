struct Brainfuck {
    enum Op: Equatable { case move(Int), add(Int), output, input, jumpIfZero(Int), jumpBack(Int) }
    enum SyntaxError: Error { case unmatched(Character, Int) }
    let program: [Op]
    init(_ source: String) throws {
        var ops: [Op] = [], stack: [(op: Int, column: Int)] = []
        for (column, c) in source.enumerated() {
            switch (c, ops.last) {
            case (">", .move(let n)?): ops[ops.count - 1] = .move(n + 1)
            case ("<", .move(let n)?): ops[ops.endIndex - 1] = .move(n - 1)
            case ("+", .add(let n)?): ops[ops.count - 1] = .add(n + 1)
            case ("-", .add(let n)?): ops[ops.count - 1] = .add(n - 1)
            case (">", _): ops.append(.move(1))
            case ("<", _): ops.append(.move(-1))
            case ("+", _): ops.append(.add(1))
            case ("-", _): ops.append(.add(-1))
            case (".", _): ops.append(.output)
            case (",", _): ops.append(.input)
            case ("[", _): stack.append((ops.count, column)); ops.append(.jumpIfZero(0))
            case ("]", _):
                guard let open = stack.popLast() else { throw SyntaxError.unmatched("]", column) }
                ops[open.op] = .jumpIfZero(ops.count)
                ops.append(.jumpBack(open.op))
            default: continue
            }
        }
        if let open = stack.last { throw SyntaxError.unmatched("[", open.column) }
        program = ops
    }
    func run(input: String = "", limit: Int = 200_000) -> (output: String, steps: Int, tape: ArraySlice<UInt8>) {
        var tape = [UInt8](repeating: 0, count: 64), p = 0, pc = 0, steps = 0, out: [UInt8] = []
        var input = Array(input.utf8).makeIterator()
        while pc < program.count, steps < limit {
            switch program[pc] {
            case .move(let n): p += n
            case .add(let n): tape[p] = tape[p] &+ UInt8(truncatingIfNeeded: n)
            case .output: out.append(tape[p])
            case .input: tape[p] = input.next() ?? 0
            case .jumpIfZero(let t) where tape[p] == 0: pc = t
            case .jumpBack(let t) where tape[p] != 0: pc = t
            default: break
            }
            pc += 1
            steps += 1
        }
        return (String(decoding: out, as: UTF8.self), steps, tape[..<4])
    }
}
let hello = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."
let bf = try Brainfuck(hello)
let r = bf.run()
print(r.output, r.steps, bf.program.count, bf.program.prefix(3))
print(try Brainfuck(",[.,]").run(input: "echo!").output, try Brainfuck("+++[>++<-]>").run().tape, try Brainfuck(",>,<[->+<]>.").run(input: "!\"").output)
for bad in ["[[]", "+]", "ok"] { do { print(try Brainfuck(bad).program.count) } catch Brainfuck.SyntaxError.unmatched(let c, let i) { print("unmatched", c, "at", i) } }
print(try Brainfuck("+[]").run(limit: 100).steps, try Brainfuck("-.").run().tape.first!)
// expect: Hello World! 580 56 [main.Brainfuck.Op.add(8), main.Brainfuck.Op.jumpIfZero(29), main.Brainfuck.Op.move(1)]
// expect: echo! [0, 6, 0, 0] C
// expect: unmatched [ at 0
// expect: unmatched ] at 1
// expect: 0
// expect: 100 255
