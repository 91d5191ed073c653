// error line 3: 'a' is a 'let' constant
func f(_ a: Int) {
    a += 1
}
f(1)
