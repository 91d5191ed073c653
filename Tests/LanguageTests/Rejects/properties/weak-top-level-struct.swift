// error line 3: 'weak' may only be applied to class and class-bound protocol types, not 'S'
struct S { let id: Int }
weak var w = S(id: 1)
