// trap line 5: Index out of range
var list = [1]
list.remove(at: 0)
print(list)
list.remove(at: 0)
// expect: []
