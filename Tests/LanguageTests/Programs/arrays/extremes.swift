let xs = [4, -7, 9, 2]
print(xs.min()!, xs.max()!, [Int]().max() as Any)
// expect: -7 9 nil
print(["pear", "fig", "banana"].max { $0.count < $1.count }!)
// expect: banana
print(["pear", "fig", "banana"].min(by: { $0.count < $1.count }) ?? "none")
// expect: fig
