enum Planet { case earth, mars }
print(Planet.earth ~= .earth, 3 ~= 3, (1...3) ~= 2, "a" ~= "b")
var g = [1, 2, 3].makeIterator()
print(g.next()!, Array(IteratorSequence(g)), g.next()!)
// expect: true true true false
// expect: 1 [2, 3] 2
