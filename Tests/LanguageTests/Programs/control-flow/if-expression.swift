let score = 72
let grade = if score >= 90 { "A" } else if score >= 70 { "B" } else { "C" }
print(grade)
// expect: B
let sign: Double = if score > 50 { 1 } else { -1 }
print(sign)
// expect: 1.0
