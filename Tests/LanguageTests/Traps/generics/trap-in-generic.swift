// trap line 3: Index out of range
func element<C: Collection>(_ c: C, _ n: Int) -> C.Element where C.Index == Int {
    c[c.startIndex + n]
}
print(element([1, 2], 1))
print(element([1, 2], 2))
// expect: 2
