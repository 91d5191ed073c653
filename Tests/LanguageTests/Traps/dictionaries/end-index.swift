let d = [1: 2]; print(d[d.endIndex])
// trap line 1: Attempting to access Dictionary elements using an invalid index
