let base = 3
enum Level: Int { case low = 1, high = base }
// error line 2: raw value for enum case must be a literal
