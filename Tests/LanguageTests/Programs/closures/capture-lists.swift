var n = 1
let byReference = { n }
let byValue = { [n] in n }
let renamed = { [k = n * 10] in k }
n = 2
print(byReference(), byValue(), renamed())
// expect: 2 1 10
