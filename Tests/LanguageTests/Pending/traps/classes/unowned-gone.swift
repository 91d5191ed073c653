// trap line 11: Attempted to read an unowned reference but object 0x55dc7830af90 was already destroyed
class Owner { let name = "o" }
class Pet {
    unowned let owner: Owner
    init(_ o: Owner) { owner = o }
}
var o: Owner? = Owner()
let p = Pet(o!)
print(p.owner.name)
o = nil
print(p.owner.name)
// expect: o
