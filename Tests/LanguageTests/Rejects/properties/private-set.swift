// error line 4: 'n' setter is inaccessible
struct Counter { private(set) var n = 0 }
var c = Counter()
c.n = 5
