var grid = Array(repeating: Array(repeating: 0, count: 3), count: 2)
grid[1][2] = 5
grid[0][0] += 1
grid[0].append(9)
print(grid, grid.map { $0.count })
// expect: [[1, 0, 0, 9], [0, 0, 5]] [4, 3]
