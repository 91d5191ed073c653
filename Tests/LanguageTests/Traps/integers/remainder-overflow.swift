let n = Int.min; print(n % -1)
// trap line 1: Division results in an overflow in remainder operation
