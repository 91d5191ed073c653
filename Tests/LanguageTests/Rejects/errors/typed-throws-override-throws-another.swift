// error line 5: instance method that throws 'F' cannot override one that throws 'E'
enum E: Error { case a, b }
enum F: Error { case x }
class C { func m() throws(E) {} }
class D: C { override func m() throws(F) {} }
_ = D()
