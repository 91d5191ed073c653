// error line 3: cannot convert value of type 'String' to expected argument type 'Int'
func f(_ a: Int) -> Int { a }
print(f("one"))
