class Color {}
enum Shade: Color { case dark }
// error line 2: raw type 'Color' is not expressible by a string, integer, or floating-point literal
