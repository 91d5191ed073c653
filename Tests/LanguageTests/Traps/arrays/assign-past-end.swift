var grid = [[1, 2], [3, 4]]
func set(_ r: Int, _ c: Int, _ v: Int) {
    grid[r][c] = v
}
set(1, 1, 9)
print(grid)
set(1, 2, 7)
print(grid)
// expect: [[1, 2], [3, 9]]
// trap line 3: Index out of range
