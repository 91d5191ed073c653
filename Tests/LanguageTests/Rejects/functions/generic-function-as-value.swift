let f = max
// error line 1: generic parameter 'T' could not be inferred
