struct Size {
    var w: Int, h: Int
    init(w: Int, h: Int) { self.w = w; self.h = h }
    init(square side: Int) { self.init(w: side, h: side) }
    init() { self.init(square: 1) }
}
print(Size().w, Size(square: 4).h, Size(w: 2, h: 3))
// expect: 1 4 Size(w: 2, h: 3)
