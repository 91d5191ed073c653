var groups: [String: [Int]] = [:]
groups["even", default: []].append(2)
groups["even", default: []].append(4)
groups["odd", default: []].append(1)
print(groups["even"]!, groups["odd"]!)
// expect: [2, 4] [1]
groups["odd"]?.append(3)
groups["none"]?.append(9)
print(groups["odd"]!.count, groups["none"] == nil)
// expect: 2 true
