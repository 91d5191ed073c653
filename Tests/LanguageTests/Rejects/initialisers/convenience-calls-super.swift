// error line 3: convenience initializer for 'Q' must delegate (with 'self.init') rather than chaining to a superclass initializer (with 'super.init')
class P { init(a: Int) {} }
class Q: P { convenience init(b: Int) { super.init(a: b) } }
