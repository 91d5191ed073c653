// trap line 4: arithmetic overflow
let values = [Int8(5), Int8.min]
for v in values {
    print(-v)
}
// expect: -5
