protocol P { func move(to x: Int, by y: Int) }
struct S: P { func move(at x: Int, by y: Int) {} }
// error line 2: instance method 'move(at:by:)' has different argument labels from those required by protocol 'P' ('move(to:by:)')
