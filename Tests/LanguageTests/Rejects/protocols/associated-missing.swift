// error line 3
protocol Box { associatedtype Item; func get() -> Item }
struct S: Box {
    func put() {}
}
print(1)
