// error line 3: escaping closure captures 'inout' parameter 'n'
func f(_ n: inout Int) -> () -> Void {
    return { n += 1 }
}
print(1)
