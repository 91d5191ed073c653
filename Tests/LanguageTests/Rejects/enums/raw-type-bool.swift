enum Answer: Bool { case yes = true }
// error line 1: raw type 'Bool' is not expressible by a string, integer, or floating-point literal
