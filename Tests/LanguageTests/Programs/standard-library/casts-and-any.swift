let values: [Any] = [1, 2.5, "s", [1, 2], ["k": 1], Optional(3) as Any]
print(values.compactMap { $0 as? Int }, values[2] as! String, values[3] as? [Int] ?? [], values[4] is [String: Int])
// expect: [1, 3] s [1, 2] true
print(1 as Double, (values[1] as? Double).map { $0 * 2 } ?? 0, [1, 2] as [Any])
// expect: 1.0 5.0 [1, 2]
