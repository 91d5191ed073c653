let m = Int8.max
print(m &+ 1, Int8.min &- 1, m &* 2)
// expect: -128 127 -2
let (sum, didOverflow) = m.addingReportingOverflow(1)
print(sum, didOverflow)
// expect: -128 true
let product = Int.max.multipliedReportingOverflow(by: 2)
print(product.partialValue, product.overflow)
// expect: -2 true
