import Cells

/// What verifying a cell came to.
public enum Verdict: String, Sendable, CaseIterable {
    /// The text is equal.
    case same
    /// The numbers are within tolerance.
    case close
    case different
    /// The source changed since the recording.
    case stale
    /// There is no recording.
    case new
    /// The cell raised an error, or should have and didn't, or was stopped.
    case failed
    /// `//@skip`.
    case skipped

    public var isPassed: Bool { self == .same || self == .close }
    public var isFailed: Bool { !isPassed && self != .skipped }
}

/// A cell, what it did, what was recorded, and the verdict.
public struct CellVerdict: Sendable {
    public let run: CellRun
    public let verdict: Verdict
    public let differences: [Difference]
    public let recorded: [RecordedOutput]?
    /// Which of the recordings it was held against; nil for a new cell.
    public let expectedIndex: Int?
    /// The earlier cell whose divergence this one follows from: it reads, directly or through others, what that cell wrote.
    public internal(set) var followsFrom: Int?

    public init(
        run: CellRun, verdict: Verdict, differences: [Difference] = [], recorded: [RecordedOutput]? = nil, expectedIndex: Int? = nil, followsFrom: Int? = nil
    ) {
        self.run = run
        self.verdict = verdict
        self.differences = differences
        self.recorded = recorded
        self.expectedIndex = expectedIndex
        self.followsFrom = followsFrom
    }

    public var position: Int { run.position }

    /// Told for itself, whatever it follows from.
    public var alone: CellVerdict {
        var copy = self
        copy.followsFrom = nil
        return copy
    }
}

public struct Counts: Sendable, Equatable {
    public var passed = 0
    public var failed = 0
    public var skipped = 0
    /// Cells in another language, shown and not run; in none of the others.
    public var shown = 0

    public init() {}

    public mutating func add(_ verdict: Verdict) {
        if verdict.isPassed { passed += 1 } else if verdict == .skipped { skipped += 1 } else { failed += 1 }
    }

    public static func + (a: Counts, b: Counts) -> Counts {
        var sum = a
        sum.passed += b.passed
        sum.failed += b.failed
        sum.skipped += b.skipped
        sum.shown += b.shown
        return sum
    }

    /// The last line of every report.
    public var sentence: String { "\(passed) passed, \(failed) failed, \(skipped) skipped" }
}

/// A cell's recording as the verifier needs it, whatever it is kept in.
public struct ExpectedCell: Sendable {
    public var position: Int
    public var hash: String
    public var outputs: [RecordedOutput]
    /// Read off a page of another framework rather than recorded here.
    public var isFromPage: Bool

    public init(position: Int, hash: String, outputs: [RecordedOutput], isFromPage: Bool) {
        self.position = position
        self.hash = hash
        self.outputs = outputs
        self.isFromPage = isFromPage
    }
}
