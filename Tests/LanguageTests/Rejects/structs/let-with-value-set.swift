// error line 5: immutable value 'self.x' may only be initialized once
struct P {
    let x = 1
    init() {
        x = 2
    }
}
print(P().x)
