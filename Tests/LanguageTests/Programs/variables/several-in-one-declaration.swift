let width = 3, height = 4
var x = 1.5, y = x * 2, name = "point"
x += 1
y -= 1
name += "!"
print(width * height, x, y, name)
// expect: 12 2.5 2.0 point!
