// trap line 4: Can't remove first element from an empty collection
var s = "a"
print(s.removeFirst())
print(s.removeFirst())
// expect: a
