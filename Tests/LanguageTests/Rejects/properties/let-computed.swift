// error line 3: 'let' declarations cannot be computed properties
struct P {
    let x: Int { 1 }
}
print(P().x)
