var s = "abc"; s.removeFirst(5)
// trap line 1: Can't remove more items from a collection than it has
