var fs: [() -> Int] = []
for i in 0..<3 { fs.append { i * i } }
print(fs.map { $0() })
// expect: [0, 1, 4]
var gs: [() -> Int] = []
var j = 0
while j < 3 {
    gs.append { j }
    j += 1
}
print(gs.map { $0() })
// expect: [3, 3, 3]
