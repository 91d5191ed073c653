/// SplitMix64: small, quick, and the same everywhere. What is drawn with it uses +, −, × and ÷ alone, which all machines round alike; so a seed names the bytes of a set.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Between two numbers, each place alike.
    mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * Double(next() >> 11) / 9_007_199_254_740_992 }

    /// Around zero, as wide as told, nearer places more often.
    mutating func around(_ width: Double) -> Double { (uniform(-1, 1) + uniform(-1, 1)) * width / 2 }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
