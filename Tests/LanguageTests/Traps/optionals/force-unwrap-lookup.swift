let ages = ["Ann": 30]
for name in ["Ann", "Bob"] {
    let age = ages[name]!
    print(name, age)
}
// expect: Ann 30
// trap line 3: Unexpectedly found nil while unwrapping an Optional value
