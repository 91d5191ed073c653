// error line 3: lazy properties must have an initializer
struct P {
    lazy var x: Int
}
print(1)
