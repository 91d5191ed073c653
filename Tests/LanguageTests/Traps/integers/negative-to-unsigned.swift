let n = 300; print(UInt8(n))
// trap line 1: Not enough bits to represent the passed value
