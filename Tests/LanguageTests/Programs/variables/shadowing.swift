let value = "outer"
func show() {
    let value = value + " and inner"
    print(value)
    do {
        let value = 3
        print(value)
    }
    print(value)
}
show()
// expect: outer and inner
// expect: 3
// expect: outer and inner
print(value)
// expect: outer
