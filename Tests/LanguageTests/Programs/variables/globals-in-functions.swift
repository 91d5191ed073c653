var counter = 0
func tick() {
    counter += 1
}
tick()
tick()
print(counter)
// expect: 2
