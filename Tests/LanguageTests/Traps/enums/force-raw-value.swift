// trap line 4: Unexpectedly found nil while unwrapping an Optional value
enum Planet: Int { case mercury = 1, venus }
print(Planet(rawValue: 2)!)
print(Planet(rawValue: 8)!)
// expect: venus
