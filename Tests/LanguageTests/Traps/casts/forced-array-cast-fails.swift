// trap line 4: Could not cast value of type
let xs: Any = [1, 2]
print((xs as! [Int]).count)
print((xs as! [String]).count)
// expect: 2
