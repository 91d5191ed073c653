print(String(42), String(3.5), String(true), String("c" as Character))
// expect: 42 3.5 true c
print(String(describing: [1: "a"]), String(reflecting: "q\"q"), String(describing: Optional("x")))
// expect: [1: "a"] "q\"q" Optional("x")
print("12".description, 12.description)
// expect: 12 12
