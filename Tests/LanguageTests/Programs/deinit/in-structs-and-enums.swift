class Noisy {
    let n: Int
    init(_ n: Int) { self.n = n }
    deinit { print("-", n) }
}
struct Holder { var item: Noisy }
enum Slot { case full(Noisy), empty }
var h: Holder? = Holder(item: Noisy(1))
let copy = h
h = nil
print("copy holds", copy!.item.n)
// expect: copy holds 1
var s = Slot.full(Noisy(2))
s = .empty
// expect: - 2
print("slot emptied", s)
// expect: slot emptied empty
