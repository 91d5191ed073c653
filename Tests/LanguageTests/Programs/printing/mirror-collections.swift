let m = Mirror(reflecting: (1, b: "x"))
for c in m.children { print(c.label ?? "nil", c.value) }
print(m.displayStyle!)
for s in [Mirror(reflecting: [1,2]).displayStyle, Mirror(reflecting: ["a": 1]).displayStyle, Mirror(reflecting: Set([1])).displayStyle, Mirror(reflecting: Optional(1) as Any).displayStyle, Mirror(reflecting: 1).displayStyle] { print(s as Any) }
for c in Mirror(reflecting: ["k": 5]).children { print(c.label ?? "nil", c.value) }
// expect: .0 1
// expect: b x
// expect: tuple
// expect: Optional(Swift.Mirror.DisplayStyle.collection)
// expect: Optional(Swift.Mirror.DisplayStyle.dictionary)
// expect: Optional(Swift.Mirror.DisplayStyle.set)
// expect: Optional(Swift.Mirror.DisplayStyle.optional)
// expect: nil
// expect: nil (key: "k", value: 5)
