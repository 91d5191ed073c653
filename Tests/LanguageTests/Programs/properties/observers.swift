struct Thermostat {
    var target = 20 {
        willSet { print("from", target, "to", newValue) }
        didSet { if target > 30 { target = 30 } else { print("was", oldValue) } }
    }
}
var t = Thermostat()
t.target = 25
// expect: from 20 to 25
// expect: was 20
t.target = 99
// expect: from 25 to 99
print(t.target)
// expect: 30
