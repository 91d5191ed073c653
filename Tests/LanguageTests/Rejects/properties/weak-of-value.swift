// error line 2: 'weak' may only be applied to class and class-bound protocol types, not 'Int'
class C { weak var x: Int? }
