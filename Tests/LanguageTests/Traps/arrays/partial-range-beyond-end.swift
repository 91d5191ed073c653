print([1, 2][3...])
// trap line 1: Range requires lowerBound <= upperBound
