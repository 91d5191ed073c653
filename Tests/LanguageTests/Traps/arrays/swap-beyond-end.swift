var a = [1, 2]; a.swapAt(0, 5)
// trap line 1: Index out of range
