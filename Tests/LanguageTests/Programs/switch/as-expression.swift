let n = 3
let text = switch n {
case ..<0: "negative"
case 0: "zero"
default: "positive"
}
print(text)
// expect: positive
let size: Int = switch text { case "zero": 0; default: text.count }
print(size)
// expect: 8
