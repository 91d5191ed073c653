import Foundation
import Testing

/// Random programs: all are interpreted, some are compiled too, and both print the same. `GALLEY_DIFFERENTIAL` says how many; three in a hundred are compiled.
@Suite("Differential", .serialized)
struct DifferentialTests {
    private static let count = ProcessInfo.processInfo.environment["GALLEY_DIFFERENTIAL"].flatMap { Int($0) } ?? 300
    private static let compiledCount = max(20, count * 3 / 100)
    private static let batchSize = 25

    @Test("generated programs are taken and end well")
    func programsEndWell() throws {
        let failures = try Interpreter.onDeepStack { () -> [String] in
            let interpreter = Interpreter()
            var failures: [String] = []
            for seed in 1...UInt64(Self.count) where failures.count < 5 {
                let program = ProgramGenerator.program(seed: seed)
                guard let error = try interpreter.run(program.cell).error else { continue }
                let small = program.shrunk(trials: 300) { candidate in (try? interpreter.run(candidate.cell).error?.message) == error.message }
                failures.append("seed \(seed): \(error.message)\n\(small.cell)")
            }
            return failures
        }
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
    }

    @Test("swiftc's programs print the same", .enabled(if: LanguageRunner.hasCompiler, "there is no swiftc here that could judge"))
    func compiledProgramsPrintTheSame() throws {
        let failures = try Interpreter.onDeepStack { () -> [String] in
            let interpreter = Interpreter()
            var failures: [String] = []
            for start in stride(from: 1, through: Self.compiledCount, by: Self.batchSize) where failures.count < 5 {
                let programs = (start..<min(start + Self.batchSize, Self.compiledCount + 1)).map { ProgramGenerator.program(seed: UInt64($0)) }
                let wanted = try CompiledBatch.outputs(of: programs)
                for program in programs {
                    let got = try interpreter.run(program.cell).output
                    guard got != wanted[program.seed] else { continue }
                    let small = program.shrunk(trials: 60) { candidate in
                        guard let ran = try? interpreter.run(candidate.cell), ran.error == nil, let outputs = try? CompiledBatch.outputs(of: [candidate]) else { return false }
                        return ran.output != outputs[candidate.seed]
                    }
                    let texts = [try interpreter.run(small.cell).output, try CompiledBatch.outputs(of: [small])[small.seed] ?? "(it stops)"]
                    failures.append("seed \(program.seed):\n\(small.cell)\nprints here\n\(texts[0])\nand compiled\n\(texts[1])")
                }
            }
            return failures
        }
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
    }

    @Test("a seed names a program")
    func seedsNamePrograms() {
        #expect(ProgramGenerator.program(seed: 7).cell == ProgramGenerator.program(seed: 7).cell)
        #expect(ProgramGenerator.program(seed: 7).cell != ProgramGenerator.program(seed: 8).cell)
    }
}
