print(Int("5", radix: 1) as Any)
// trap line 1: Radix not in range 2...36
