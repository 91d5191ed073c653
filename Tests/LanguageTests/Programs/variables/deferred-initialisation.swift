// A constant may be set later, once, on every path.
let size: String
let n = 12
if n > 10 {
    size = "large"
} else {
    size = "small"
}
print(size)
// expect: large
