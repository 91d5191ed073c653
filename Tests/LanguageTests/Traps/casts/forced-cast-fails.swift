// trap line 4: Could not cast value of type
let things: [Any] = [1, "two"]
print(things[0] as! Int)
print(things[1] as! Int)
// expect: 1
