func sum(_ xs: Int...) -> Int { xs.reduce(0, +) }
func tag(_ name: String, _ parts: String..., separator: String = "-") -> String { name + ":" + parts.joined(separator: separator) }
print(sum(), sum(1), sum(1, 2, 3))
// expect: 0 1 6
print(tag("t"), tag("t", "a", "b"), tag("t", "a", "b", separator: "+"))
// expect: t: t:a-b t:a+b
