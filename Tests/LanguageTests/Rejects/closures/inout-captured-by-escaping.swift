// error line 3: escaping closure captures 'inout' parameter 'n'
func f(_ n: inout Int) -> () -> Int {
    return { n }
}
print(1)
