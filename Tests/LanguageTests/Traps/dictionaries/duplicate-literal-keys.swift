func key(_ n: Int) -> String { n < 10 ? "small" : "large" }
let d = [key(1): 1, key(20): 2]
print(d.count)
let e = [key(1): 1, key(2): 2]
print(e.count)
// expect: 2
// trap line 4: Dictionary literal contains duplicate keys
