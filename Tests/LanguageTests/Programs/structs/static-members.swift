struct Temperature {
    static let boiling = 100.0
    static var readings = 0
    let celsius: Double
    init(_ celsius: Double) {
        self.celsius = celsius
        Temperature.readings += 1
    }
    static func mean(_ ts: [Temperature]) -> Double { ts.reduce(0) { $0 + $1.celsius } / Double(ts.count) }
}
let ts = [Temperature(10), Temperature(Temperature.boiling)]
print(Temperature.mean(ts), Temperature.readings)
// expect: 55.0 2
