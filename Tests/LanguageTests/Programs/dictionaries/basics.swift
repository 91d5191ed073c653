var ages = ["Ada": 36, "Alan": 41]
ages["Grace"] = 85
print(ages["Ada"]!, ages["Nobody"] as Any, ages.count)
// expect: 36 nil 3
ages["Alan"] = nil
print(ages.keys.sorted(), ages.values.sorted())
// expect: ["Ada", "Grace"] [36, 85]
ages["Ada", default: 0] += 1
print(ages["Ada"] ?? 0, ages["New", default: -1])
// expect: 37 -1
