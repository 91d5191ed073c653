var d = [1: 2]; let i = d.index(forKey: 1)!; d.removeValue(forKey: 1); print(d[i])
// trap line 1: Attempting to access Dictionary elements using an invalid index
