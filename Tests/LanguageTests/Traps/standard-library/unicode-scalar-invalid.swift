// trap line 3: Unexpectedly found nil while unwrapping an Optional value
for n in [65, 0xD800] as [UInt32] {
    print(UnicodeScalar(n)!)
}
// expect: A
