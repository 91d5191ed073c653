// error line 2: 'mutating' is only valid on methods
mutating func f() {}
