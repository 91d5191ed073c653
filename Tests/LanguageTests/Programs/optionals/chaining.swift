class Address { var city: String? }
class Person { var address: Address? }
let p = Person()
print(p.address?.city?.count as Any)
// expect: nil
p.address = Address()
p.address?.city = "Paris"
print(p.address?.city?.count ?? 0, p.address?.city?.uppercased() ?? "-")
// expect: 5 PARIS
var list: [Int]? = nil
list?.append(1)
list = [1]
list?.append(2)
print(list ?? [], list?.first ?? 0, list?[1] ?? 0)
// expect: [1, 2] 1 2
