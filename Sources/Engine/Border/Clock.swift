/// Time, for what surfaces tell of their own speed.
public enum Clock {
    private static let start = ContinuousClock.now

    /// Seconds since some moment in this process.
    public static func seconds() -> Double {
        let passed = start.duration(to: ContinuousClock.now).components
        return Double(passed.seconds) + Double(passed.attoseconds) * 1e-18
    }
}
