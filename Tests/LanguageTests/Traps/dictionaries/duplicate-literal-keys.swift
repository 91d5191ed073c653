// trap line 4: Dictionary literal contains duplicate keys
let k = "a"
print("before")
let d = [k: 1, "a": 2]
print(d.count)
// expect: before
