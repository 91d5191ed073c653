class Vehicle { func go() -> String { "go" } }
final class Car: Vehicle { func honk() -> String { "honk" } }
final class Bike: Vehicle {}
let all: [Vehicle] = [Car(), Bike()]
for v in all {
    print(v is Car, (v as? Car)?.honk() ?? "silent", v.go(), type(of: v))
}
// expect: true honk go Car
// expect: false silent go Bike
print((all[0] as! Car).honk(), Car() as Vehicle is Bike)
// expect: honk false
