enum Instruction: Equatable { case push(Int), pop, add, sub, mul, dup, swap, jump(to: String), jumpIfZero(to: String), label(String), print, call(String), ret, store(String), load(String), halt }
struct AssemblyError: Error, CustomStringConvertible { enum Kind { case unknown(String), missingOperand, badNumber(Substring) }; let line: Int, kind: Kind
    var description: String { "line \(line): " + { switch kind { case .unknown(let s): "unknown '\(s)'"; case .missingOperand: "missing operand"; case .badNumber(let s): "'\(s)' is no number" } }() } }
func assemble(_ source: String) throws -> [Instruction] {
    try source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { n, raw -> Instruction? in
        let words = raw.prefix { $0 != ";" }.split(separator: " ")
        guard let op = words.first else { return nil }
        func operand() throws -> Substring { guard words.count > 1 else { throw AssemblyError(line: n + 1, kind: .missingOperand) }; return words[1] }
        if op.last == ":" { return .label(String(op.dropLast())) }
        switch op.lowercased() {
        case "push": guard let v = Int(try operand()) else { throw AssemblyError(line: n + 1, kind: .badNumber(words[1])) }; return .push(v)
        case "jump": return .jump(to: String(try operand()))
        case "jz": return .jumpIfZero(to: String(try operand()))
        case "call": return .call(String(try operand()))
        case "store": return .store(String(try operand()))
        case "load": return .load(String(try operand()))
        case "pop": return .pop
        case "add": return .add
        case "sub": return .sub
        case "mul": return .mul
        case "dup": return .dup
        case "swap": return .swap
        case "print": return .print
        case "ret": return .ret
        case "halt": return .halt
        case let other: throw AssemblyError(line: n + 1, kind: .unknown(other))
        }
    }
}
final class VM {
    enum Fault: Error { case underflow(pc: Int), noLabel(String), tooManySteps }
    private var stack: [Int] = [], calls: [Int] = [], memory: [String: Int] = [:], pc = 0
    private(set) var output: [String] = [], steps = 0
    private let program: [Instruction], labels: [String: Int]
    init(_ p: [Instruction]) { program = p; labels = Dictionary(p.enumerated().compactMap { i, x in if case .label(let l) = x { (l, i) } else { nil } }, uniquingKeysWith: { a, _ in a }) }
    private func pop() throws -> Int { guard let v = stack.popLast() else { throw Fault.underflow(pc: pc) }; return v }
    private func binary(_ f: (Int, Int) -> Int) throws { let b = try pop(), a = try pop(); stack.append(f(a, b)) }
    private func target(_ l: String) throws -> Int { guard let t = labels[l] else { throw Fault.noLabel(l) }; return t }
    @discardableResult func run(limit: Int = 1000) throws -> [String] {
        while pc < program.count {
            steps += 1
            if steps > limit { throw Fault.tooManySteps }
            switch program[pc] {
            case .push(let v): stack.append(v)
            case .pop: _ = try pop()
            case .add: try binary(&+)
            case .sub: try binary(-)
            case .mul: try binary { $0 * $1 }
            case .dup: let v = try pop(); stack += [v, v]
            case .swap: let b = try pop(), a = try pop(); stack += [b, a]
            case .jump(let l): pc = try target(l)
            case .jumpIfZero(to: let l): if try pop() == 0 { pc = try target(l) }
            case .call(let l): calls.append(pc); pc = try target(l)
            case .ret: guard let back = calls.popLast() else { return output }; pc = back
            case .store(let n): memory[n] = try pop()
            case .load(let n): stack.append(memory[n, default: 0])
            case .print: output.append(String(try pop()))
            case .label: break
            case .halt: return output
            }
            pc += 1
        }
        return output
    }
}
let factorial = """
push 6 ; n
store n
push 1
loop:
load n
jz end
load n
mul
load n
push 1
sub
store n
jump loop
end:
call show
halt
show:
dup
print
ret
"""
let vm = VM(try assemble(factorial))
print(try vm.run(), vm.steps, try assemble(factorial).count, try assemble("push -3\nPRINT") == [.push(-3), .print])
for bad in ["push", "push x", "fly", "pop", "jump nowhere", "a:\njump a", "push 1\nprint\nret"] {
    do { print(try VM(assemble(bad)).run(limit: 50)) } catch let e as AssemblyError { print("assembly:", e) } catch VM.Fault.underflow(let pc) { print("underflow at", pc) } catch { print("fault:", error) }
}
// expect: ["720"] 65 20 true
// expect: assembly: line 1: missing operand
// expect: assembly: line 1: 'x' is no number
// expect: assembly: line 1: unknown 'fly'
// expect: underflow at 0
// expect: fault: noLabel("nowhere")
// expect: fault: tooManySteps
// expect: ["1"]
// pending: 'nil' is not compatible with expected type '(String, Int)'
