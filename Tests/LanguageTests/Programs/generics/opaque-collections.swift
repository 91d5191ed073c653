func evens(_ n: Int) -> some Sequence<Int> { stride(from: 0, to: n, by: 2) }
func show(_ xs: some Collection<String>) -> String { "\(xs.count): " + xs.joined(separator: ",") }
print(Array(evens(7)), show(["a", "b"]), show(Set(["z"])))
// expect: [0, 2, 4, 6] 2: a,b 1: z
