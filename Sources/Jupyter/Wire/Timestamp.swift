import Glibc

/// A moment as message headers write it: ISO 8601 in UTC with microseconds, `2026-11-21T09:32:00.123456Z`.
struct Timestamp: Equatable, Sendable {
    /// Since 1970.
    var microseconds: Int

    init(microseconds: Int) { self.microseconds = microseconds }

    static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: time.tv_sec * 1_000_000 + time.tv_nsec / 1000)
    }
}

extension Timestamp: CustomStringConvertible {
    var description: String {
        let seconds = microseconds / 1_000_000
        let days = seconds / 86400
        let rest = seconds % 86400
        let (year, month, day) = Timestamp.civil(days)
        func digits(_ value: Int, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        }
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T\(digits(rest / 3600, 2)):\(digits(rest / 60 % 60, 2)):\(digits(rest % 60, 2))"
            + ".\(digits(microseconds % 1_000_000, 6))Z"
    }

    /// The date of a number of days since 1970, in eras of 400 years that begin on the first of March, so that the leap day comes last.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let z = days + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension Timestamp {
    /// Reads `2026-11-21T09:32:00[.123456][Z|+hh:mm|-hh:mm]`; nil for anything else. Without a zone it is taken as UTC.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard bytes.count >= 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13), let minute = number(14..<16),
            let second = number(17..<19), 1...12 ~= month, 1...31 ~= day, hour < 24, minute < 60, second <= 60
        else { return nil }
        var at = 19
        var fraction = 0
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            var scale = 100_000
            while at < bytes.count, let digit = number(at..<at + 1) {
                fraction += digit * scale
                scale /= 10
                at += 1
            }
        }
        var offset = 0
        if at < bytes.count, bytes[at] == UInt8(ascii: "Z") {
            at += 1
        } else if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-"), let hours = number(at + 1..<at + 3),
            let minutes = number(at + 4..<at + 6)
        {
            offset = (bytes[at] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
            at += 6
        }
        guard at == bytes.count else { return nil }
        let seconds = Timestamp.days(year, month, day) * 86400 + hour * 3600 + (minute - offset) * 60 + second
        microseconds = seconds * 1_000_000 + fraction
    }

    /// The number of days since 1970 of a date.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

/// Seconds on a clock that never goes back, for measuring how long something takes.
func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
