// error line 2: 'mutating' is not valid on instance methods in classes
class C { mutating func f() {} }
