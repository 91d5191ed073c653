// error line 4: invalid conversion from throwing function of type '() throws -> Int' to non-throwing function type '() -> Int'
func f(_ g: () -> Int) -> Int { g() }
func h() throws -> Int { 1 }
print(f { try h() })
