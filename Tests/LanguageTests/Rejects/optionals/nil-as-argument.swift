struct Point { var x: Int }
let point = Point(x: nil)
// error line 2: 'nil' is not compatible with expected argument type 'Int'
