// trap line 3: Negative value is not representable
for n in [1, -1] {
    print(UInt(n))
}
// expect: 1
