// error line 3
protocol P { func a(); func b() }
struct S: P {
    func a() {}
}
print(1)
