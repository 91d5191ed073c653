print(repeatElement(1, count: -1))
// trap line 1: Repetition count should be non-negative
