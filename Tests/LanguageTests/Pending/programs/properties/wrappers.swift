@propertyWrapper
struct Clamped {
    private var value = 0
    private let range: ClosedRange<Int>
    init(wrappedValue: Int, _ range: ClosedRange<Int>) {
        self.range = range
        self.wrappedValue = wrappedValue
    }
    var wrappedValue: Int {
        get { value }
        set { value = min(max(newValue, range.lowerBound), range.upperBound) }
    }
}
struct Volume { @Clamped(0...10) var level = 5 }
var v = Volume()
v.level = 99
print(v.level)
// expect: 10
