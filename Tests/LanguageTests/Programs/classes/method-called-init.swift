class Optimizer { func `init`(_ count: Int) -> String { "optimizer \(count)" } }
class Momentum: Optimizer { override func `init`(_ count: Int) -> String { "momentum, " + super.`init`(count) } }
print(Momentum().`init`(3))
// expect: momentum, optimizer 3
