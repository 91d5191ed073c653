struct Meter {
    var total: Int8 = 0
    var last: Int8 = 0 {
        didSet { total += last }
    }
}
var m = Meter()
for x: Int8 in [60, 60, 60] {
    m.last = x
    print(m.total)
}
// expect: 60
// expect: 120
// trap line 4: arithmetic overflow: Int8 can't hold the result of '120 + 60'
