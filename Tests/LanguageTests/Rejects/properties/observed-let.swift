// error line 2: 'let' declarations cannot be observing properties
struct S { let x: Int { didSet {} } }
