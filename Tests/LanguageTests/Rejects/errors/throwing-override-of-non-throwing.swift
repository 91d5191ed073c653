// error line 5: cannot override non-throwing instance method with throwing instance method
enum E: Error { case a, b }
enum F: Error { case x }
class C { func m() {} }
class D: C { override func m() throws {} }
_ = D()
