let count = 3, isReady = true
if isReady && count { print(count) }
// error line 2: type 'Int' cannot be used as a boolean; test for '!= 0' instead
