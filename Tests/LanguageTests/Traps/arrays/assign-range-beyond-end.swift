var a = [1, 2, 3]; a[0...4] = [1]
// trap line 1: Array index is out of range
