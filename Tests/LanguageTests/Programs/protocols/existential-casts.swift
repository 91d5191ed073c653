protocol Flyer { func fly() -> String }
struct Bird: Flyer { func fly() -> String { "flap" } }
struct Stone {}
let things: [Any] = [Bird(), Stone(), 3]
for t in things {
    if let f = t as? any Flyer { print(f.fly()) } else { print("falls") }
}
// expect: flap
// expect: falls
// expect: falls
print(things.contains { $0 is any Flyer }, (things[0] as! Bird).fly())
// expect: true flap
