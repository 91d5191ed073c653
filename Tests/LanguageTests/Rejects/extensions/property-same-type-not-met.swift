// error line 4: property 'q' requires the types 'String' and 'Int' be equivalent
extension Array where Element == Int { var q: Int { 1 } }
let xs = ["a"]
print(xs.count, xs.q)
