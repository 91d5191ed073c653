// error line 3: initializer requirement 'init()' can only be satisfied by a 'required' initializer in non-final class 'C'
protocol P { init() }
class C: P { init() {} }
