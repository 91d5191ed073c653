import Engine

// Keras's line of progress: a bar that is drawn over itself, at most every 50 milliseconds (verbose 1), or a line for each epoch (verbose 2). Numbers at 0.001 and below are
// written with an exponent.

/// How far a loop over batches has come, and what it has measured.
final class Progress {
    private let target: Int
    private let verbose: Int
    private let start = Clock.seconds()
    private var firstStepEnd: Double?
    private var lastDrawn = -1.0
    private var lastWidth = 0

    init(_ target: Int, _ verbose: Int) {
        self.target = target
        self.verbose = verbose
    }

    private func padded(_ number: Int) -> String {
        let width = target.description.count
        let text = number.description
        return String(repeating: " ", count: width - text.count < 0 ? 0 : width - text.count) + text + "/" + target.description
    }
    private func perStep(_ current: Int, _ now: Double) -> Double {
        if current == 0 { return 0.0 }
        let estimate: Double
        if let first = firstStepEnd, current > 1 {
            estimate = (now - first) / Double(current - 1)
        } else {
            estimate = (now - start) / Double(current)
        }
        if current == 1 { firstStepEnd = now }
        return estimate
    }
    private func told(_ seconds: Double) -> String {
        if seconds >= 1.0 || seconds == 0.0 { return Show.format(seconds, ".0f") + "s/step" }
        if seconds >= 1e-3 { return Show.format(seconds * 1000.0, ".0f") + "ms/step" }
        return Show.format(seconds * 1_000_000.0, ".0f") + "us/step"
    }
    private func measured(_ values: [(String, Double)]) -> String {
        values.map { " - " + $0.0 + ": " + Show.format($0.1, ($0.1 < 0.0 ? 0.0 - $0.1 : $0.1) > 1e-3 ? ".4f" : ".4e") }.joined()
    }
    /// After so many batches.
    func update(_ current: Int, _ values: [(String, Double)], isLast: Bool) {
        let now = Clock.seconds()
        let step = perStep(current, now)
        if verbose == 2 {
            if isLast { print(padded(current) + " - " + Show.format(now - start, ".0f") + "s - " + told(step) + measured(values)) }
            return
        }
        if verbose != 1 || now - lastDrawn < 0.05 && !isLast { return }
        lastDrawn = now
        let filled = target > 0 ? 20 * current / target : 0
        var bar = "\u{1B}[1m" + padded(current) + "\u{1B}[0m "
        if filled > 0 { bar += "\u{1B}[32m" + String(repeating: "━", count: filled) + "\u{1B}[0m" }
        bar += "\u{1B}[37m" + String(repeating: "━", count: 20 - filled) + "\u{1B}[0m"
        var time = Show.format(now - start, ".0f") + "s"
        if !isLast {
            let left = Int(step * Double(target - current))
            time = left > 60 ? (left / 60).description + ":" + (left % 60 < 10 ? "0" : "") + (left % 60).description : left.description + "s"
        }
        let info = " " + time + " " + told(step) + measured(values)
        let width = padded(current).count + 21 + info.count
        let rest = lastWidth > width ? String(repeating: " ", count: lastWidth - width) : ""
        let shown = " \u{1B}[1m" + time + "\u{1B}[0m " + told(step) + measured(values)
        print(String(repeating: "\u{8}", count: lastWidth) + "\r" + bar + shown + rest, terminator: isLast ? "\n" : "")
        lastWidth = width
    }
}
