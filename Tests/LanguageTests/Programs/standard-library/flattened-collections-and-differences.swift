let nested = [[1], [], [2, 3], [4]]
let flat = nested.joined()
print(flat.count, flat.first!, flat.last ?? 0, Array(flat), flat.contains(3))
print(flat.reversed().map { $0 * 2 }, Array(flat.dropFirst()), Array(flat.suffix(2)))
for i in flat.indices { print(flat[i], terminator: " ") }
print()
print(["ab", "cd"].joined().count, ["ab", "", "c"].map { $0 }.joined().first!)
let d = [1, 2, 3, 5].difference(from: [1, 3, 4])
print(d.count, d.insertions.count, d.removals.count)
for c in d { switch c { case .insert(let o, let e, _): print("+\(e)@\(o)"); case .remove(let o, let e, _): print("-\(e)@\(o)") } }
print([1, 3, 4].applying(d)!)
let old = ["a", "b", "c"], new = ["b", "c", "d"]
let diff = new.difference(from: old)
print(diff.insertions, diff.removals)
print(old.applying(diff) ?? [])
print("kitten".difference(from: "sitting").count, diff.isEmpty)
// expect: 4 1 4 [1, 2, 3, 4] true
// expect: [8, 6, 4, 2] [2, 3, 4] [3, 4]
// expect: 1 2 3 4 
// expect: 4 a
// expect: 3 2 1
// expect: -4@2
// expect: +2@1
// expect: +5@3
// expect: [1, 2, 3, 5]
// expect: [Swift.CollectionDifference<Swift.String>.Change.insert(offset: 2, element: "d", associatedWith: nil)] [Swift.CollectionDifference<Swift.String>.Change.remove(offset: 0, element: "a", associatedWith: nil)]
// expect: ["b", "c", "d"]
// expect: 5 false
