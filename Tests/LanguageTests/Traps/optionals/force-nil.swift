// trap line 4: Unexpectedly found nil while unwrapping an Optional value
let texts = ["1", "two"]
for t in texts {
    print(Int(t)!)
}
// expect: 1
