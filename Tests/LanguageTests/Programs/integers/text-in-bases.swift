print(String(255, radix: 16), String(255, radix: 2), String(-255, radix: 16, uppercase: true))
// expect: ff 11111111 -FF
print(Int("42") ?? -1, Int("4x") ?? -1, Int("ff", radix: 16) ?? -1, Int("-7") ?? 0, Int("+8") ?? 0)
// expect: 42 -1 255 -7 8
