// trap line 7: Could not cast value of type
class A {}
class B: A { let n = 1 }
class C: A {}
let all: [A] = [B(), C()]
print((all[0] as! B).n)
print((all[1] as! B).n)
// expect: 1
