// trap line 4: Index out of bounds
let tail = [1, 2, 3, 4][2...]
print(tail[2])
print(tail[0])
// expect: 3
