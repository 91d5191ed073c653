var pair = (1, 2)
print(pair)
swap(&pair.0, &pair.1)
// expect: (1, 2)
// trap line 3: overlapping accesses
