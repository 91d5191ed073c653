func loud() -> Int {
    print("called")
    return 7
}
_ = loud()
// expect: called
let (_, second) = (1, 2)
print(second)
// expect: 2
for _ in 0..<2 { print("again") }
// expect: again
// expect: again
