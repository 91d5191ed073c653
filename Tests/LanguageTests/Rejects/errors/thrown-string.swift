func check(_ n: Int) throws {
    if n < 0 { throw "negative" }
}
// error line 2: thrown expression type 'String' does not conform to 'Error'
