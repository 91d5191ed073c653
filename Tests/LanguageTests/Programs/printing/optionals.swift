let a: Int? = 1, b: String? = nil
print(a as Any, b as Any, [a, nil], ["k": b] as Any)
// expect: Optional(1) nil [Optional(1), nil] ["k": nil]
print(Optional("s") as Any, [Optional("s")], Optional(Optional(2)) as Any)
// expect: Optional("s") [Optional("s")] Optional(Optional(2))
