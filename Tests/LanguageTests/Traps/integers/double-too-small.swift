let x = -1e30; print(Int(x))
// trap line 1: Double value cannot be converted to Int because the result would be less than Int.min
