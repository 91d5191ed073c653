enum Barcode {
    case upc(Int, Int)
    case qr(text: String, size: Int = 1)
    case none
}
let codes: [Barcode] = [.upc(8, 5), .qr(text: "hey"), .qr(text: "x", size: 3), .none]
for c in codes {
    switch c {
    case .upc(let a, let b): print("upc", a, b)
    case let .qr(text, size): print("qr", text, size)
    case .none: print("none")
    }
}
// expect: upc 8 5
// expect: qr hey 1
// expect: qr x 3
// expect: none
print(codes)
// expect: [main.Barcode.upc(8, 5), main.Barcode.qr(text: "hey", size: 1), main.Barcode.qr(text: "x", size: 3), main.Barcode.none]
