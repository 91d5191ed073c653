let x = Float(1e20); print(Int32(x))
// trap line 1: Float value cannot be converted to Int32 because the result would be greater than Int32.max
