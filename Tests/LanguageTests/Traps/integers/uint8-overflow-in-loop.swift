var level: UInt8 = 250
for step in 1...10 {
    level += 1
    if step % 2 == 0 { print(step, level) }
}
// expect: 2 252
// expect: 4 254
// trap line 3: arithmetic overflow: UInt8 can't hold the result of '255 + 1'
