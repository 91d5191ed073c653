var d = [1: "one"]
print(d.updateValue("uno", forKey: 1) ?? "none", d.updateValue("two", forKey: 2) ?? "none")
// expect: one none
print(d.removeValue(forKey: 1) ?? "none", d.removeValue(forKey: 9) ?? "none")
// expect: uno none
print(d)
// expect: [2: "two"]
d.removeAll()
print(d, d.isEmpty)
// expect: [:] true
