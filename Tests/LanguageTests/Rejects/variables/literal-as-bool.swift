let isReady: Bool = 1
// error line 1: integer literal value '1' cannot be used as a boolean; did you mean 'true'?
