var stored = 1 { didSet { print("changed", oldValue, stored) } }
var doubled: Int {
    get { stored * 2 }
    set { stored = newValue / 2 }
}
doubled = 10
// expect: changed 1 5
print(stored, doubled)
// expect: 5 10
