// error line 4: missing return in global function expected to return 'Int'
func f(_ a: Int) -> Int {
    if a > 0 { return 1 }
}
print(f(1))
