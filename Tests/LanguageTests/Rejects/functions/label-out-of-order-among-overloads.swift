protocol Extent {}
extension Int: Extent {}
struct Window {
    init(_ channels: Int, _ size: any Extent, stride: any Extent = 1, padding: any Extent = 0) {}
    init(_ channels: Int, size: any Extent, stride: any Extent = 1, padding: any Extent = 0) {}
    init(_ channels: Int, size: any Extent, stride: any Extent = 1, padding: String) {}
}
_ = Window(1, size: 2, padding: 1, stride: 3)
// error line 8: argument 'stride' must precede argument 'padding'
