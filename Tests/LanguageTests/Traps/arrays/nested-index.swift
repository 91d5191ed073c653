// trap line 4: Index out of range
let grid = [[1, 2], [3]]
for row in 0..<2 {
    print(grid[row][1])
}
// expect: 2
