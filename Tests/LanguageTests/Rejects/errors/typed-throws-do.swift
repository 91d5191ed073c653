// error line 5: thrown expression type 'F' cannot be converted to error type 'E'
enum E: Error { case a, b }
enum F: Error { case x }
do throws(E) {
    throw F.x
} catch { print(error) }
