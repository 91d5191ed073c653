// error line 3: type 'K' does not conform to protocol 'Hashable'
struct K {}
let d: [K: Int] = [:]
print(d.count)
