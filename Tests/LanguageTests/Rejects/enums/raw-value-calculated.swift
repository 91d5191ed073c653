enum Level: Int { case low = 1 + 1 }
// error line 1: raw value for enum case must be a literal
