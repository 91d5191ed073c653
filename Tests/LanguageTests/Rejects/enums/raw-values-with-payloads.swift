enum Level: Int { case low, high(Int) }
// error line 1: enum with raw type cannot have cases with arguments
