let texts = ["1", "2", "x", "4"]
let numbers = texts.map {
    print("reading", $0)
    return Int($0)!
}
print(numbers)
// expect: reading 1
// expect: reading 2
// expect: reading x
// trap line 4: Unexpectedly found nil while unwrapping an Optional value
