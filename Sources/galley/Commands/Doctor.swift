import ArgumentParser
import Cells
import Foundation
import Ledger
import Session

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Says what works, what is missing, and how to mend it.",
        discussion: "A write to the database that was interrupted is rolled back. Ends with 3 when something that is needed doesn't work.")

    @Option(help: ArgumentHelp("The recordings to check; else the nearest outputs.sqlite.", valueName: "file")) var db: String?

    func run() throws {
        var isWell = true
        func line(_ good: Bool?, _ name: String, _ text: String) {
            let report = Terminal.report
            let mark = good == nil ? report.yellow("--") : good! ? report.green("ok") : report.red("no")
            Terminal.say("\(mark)  \(name): \(text)")
            if good == false { isWell = false }
        }
        line(true, "galley", "\(Galley.version), \(InstallCommand.executable)")
        let cells = checkCells()
        line(cells.good, "cells", cells.text)
        line(true, "engine", engineSummary)
        let kernel = checkKernelspec()
        line(kernel.good, "kernelspec", kernel.text)
        let database = checkDatabase()
        line(database.good, "recordings", database.text)
        if !isWell { throw ExitCode(3) }
    }

    private func checkCells() -> (good: Bool, text: String) {
        do {
            return try onCellThread {
                let runner = try makeRunner()
                var error: CellError?
                let outcome = runner.run("let one = 1", options: CellOptions(name: "doctor")) { if case .error(let found) = $0 { error = found } }
                return outcome.status == .ok ? (true, "a cell runs on the CPU") : (false, "a cell fails: \(error?.message ?? "no reason given")")
            }
        } catch {
            return (false, "\(error)")
        }
    }

    private func checkKernelspec() -> (good: Bool?, text: String) {
        let environment = ProcessInfo.processInfo.environment
        var folders = (environment["JUPYTER_PATH"] ?? "").split(separator: ":").map { URL(fileURLWithPath: String($0)) }
        folders.append(KernelspecPlace.userData)
        for prefix in [environment["VIRTUAL_ENV"], environment["CONDA_PREFIX"], "/usr/local", "/usr"].compactMap({ $0 }) {
            folders.append(URL(fileURLWithPath: prefix).appendingPathComponent("share/jupyter"))
        }
        for folder in folders {
            let file = folder.appendingPathComponent("kernels/galley/kernel.json").path
            guard FileManager.default.fileExists(atPath: file) else { continue }
            guard let spec = Kernelspec(path: file), spec.isOurs, let program = spec.arguments.first else {
                return (false, "\(file) isn't Galley's; `galley install` writes it anew")
            }
            guard FileManager.default.isExecutableFile(atPath: program) else {
                return (false, "\(file) starts \(program), which isn't there; `galley install` writes it anew")
            }
            return (true, "\(file) starts \(program)")
        }
        return (nil, "not installed; `galley install` adds the kernel to Jupyter")
    }

    private func checkDatabase() -> (good: Bool?, text: String) {
        let path = db ?? LedgerLocation(chapter: "chapter.md", database: nil).database
        do {
            let store: RecordingStore
            var mended = ""
            do {
                store = try RecordingStore.open(readOnly: path)
            } catch LedgerError.interruptedWrite {
                store = try RecordingStore.openOrCreate(path)
                mended = "; an interrupted write was rolled back"
            }
            let problems = try store.problems()
            guard problems.isEmpty else { return (false, "\(path): \(problems.prefix(3).joined(separator: "; ")); restore it, for example with git checkout") }
            let count = try store.chapters().count
            return (true, "\(path), \(count) \(count == 1 ? "chapter" : "chapters")\(mended)")
        } catch LedgerError.missing where db == nil {
            return (nil, "none here; `galley record` makes one")
        } catch {
            return (false, "\(error)")
        }
    }
}
