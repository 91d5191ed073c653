// error line 2: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
func f(_ x: [Int]) -> Int { return x.first }
