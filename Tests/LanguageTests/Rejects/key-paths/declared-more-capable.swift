// error line 3: cannot convert key path type 'WritableKeyPath<P, Int>' to contextual type 'ReferenceWritableKeyPath<P, Int>'
struct P { var x = 1 }
let path: ReferenceWritableKeyPath<P, Int> = \.x
