let `class` = "a keyword as a name"
let π = 3.14159
let café = 2, 数 = 7
print(`class`, π * 2, café + 数)
// expect: a keyword as a name 6.28318 9
