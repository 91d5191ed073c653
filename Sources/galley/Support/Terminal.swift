import Chapters
import Foundation

/// Standard output and error as people see them: colour only on a terminal and never against `NO_COLOR`.
enum Terminal {
    static var outIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && outIsTerminal }

    private static func isSet(_ variable: String) -> Bool { ProcessInfo.processInfo.environment[variable].map { !$0.isEmpty } ?? false }
    static var usesColour: Bool { outIsTerminal && !isSet("NO_COLOR") && ProcessInfo.processInfo.environment["TERM"] != "dumb" }
    /// Continuous integration never writes recordings.
    static var isContinuousIntegration: Bool { isSet("CI") }

    static var report: TextReport { TextReport(usesColour: usesColour, width: width) }

    private static var width: Int {
        var size = winsize()
        guard outIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
        return Int(size.ws_col)
    }

    /// A line to standard output.
    static func say(_ text: String) { write(text + "\n", to: stdout) }

    /// A line to standard error, after what was printed before it.
    static func tell(_ text: String) {
        fflush(stdout)
        write(text + "\n", to: stderr)
    }

    static func write(_ text: String, to file: UnsafeMutablePointer<FILE>) {
        var text = text
        text.withUTF8 { bytes in _ = fwrite(bytes.baseAddress, 1, bytes.count, file) }
    }
}

/// Which cell is running, on a terminal, once the work has taken a while.
final class ProgressLine {
    private let start = ContinuousClock.now
    private let isOn = Terminal.errorIsTerminal
    /// Characters on the line; blanks wipe them, since a plain terminal knows no escape sequences.
    private var shown = 0

    func update(_ text: String) {
        guard isOn, ContinuousClock.now - start > .milliseconds(500) else { return }
        Terminal.write("\r\(text)" + String(repeating: " ", count: max(0, shown - text.count)), to: stderr)
        shown = text.count
    }

    func clear() {
        if shown > 0 { Terminal.write("\r" + String(repeating: " ", count: shown) + "\r", to: stderr) }
        shown = 0
    }
}
