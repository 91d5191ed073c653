import Engine

/// When what is timed now began; what began within it stands behind it.
private var timings: [Double] = []

/// A moment at which everything asked for so far has been computed.
private func moment() -> Double {
    Values.evaluateAll()
    return Clock.seconds()
}

/// What `%time` puts before what it times.
public func _startTiming() { timings.append(moment()) }

/// What `%time` puts behind it.
public func _stopTiming() {
    let now = moment()
    if let start = timings.popLast() { print("Wall time: " + _duration(now - start)) }
}

/// What `%timeit` makes of its code: a mean and a deviation over `repeats` runs of `count` rounds each; 0 is as many rounds as take a fifth of a second, and 7 runs.
public func _repeatTiming<Result>(_ count: Int, _ repeats: Int, _ body: () throws -> Result) rethrows {
    func run(_ rounds: Int) throws -> Double {
        let start = moment()
        for _ in 0..<rounds { _ = try body() }
        return moment() - start
    }
    var rounds = Swift.max(1, count)
    if count == 0 {
        while rounds < 10_000_000 {
            if try run(rounds) >= 0.2 { break }
            rounds *= 10
        }
    }
    let runs = repeats == 0 ? 7 : repeats
    var times: [Double] = []
    for _ in 0..<runs { times.append(try run(rounds) / Double(rounds)) }
    let mean = times.reduce(0, +) / Double(runs)
    let deviation = (times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(runs)).squareRoot()
    let loops = rounds == 1 ? "1 loop" : _grouped(rounds) + " loops"
    print(_duration(mean) + " ± " + _duration(deviation) + " per loop (mean ± std. dev. of " + runs.description + (runs == 1 ? " run, " : " runs, ") + loops + " each)")
}

/// Seconds as people say them: `1.23 ms`, `2min 5s`.
func _duration(_ seconds: Double) -> String {
    if seconds >= 60 {
        let whole = Int(seconds)
        return (whole >= 3600 ? (whole / 3600).description + "h " : "") + (whole / 60 % 60).description + "min " + (whole % 60).description + "s"
    }
    var (value, unit) = (seconds, "s")
    for smaller in ["ms", "µs", "ns"] where value < 1 && value > 0 {
        value *= 1000
        unit = smaller
    }
    return Show.format(value, ".3g") + " " + unit
}

/// 1,000,000.
private func _grouped(_ count: Int) -> String { Show.formatInt(count, ",") }
