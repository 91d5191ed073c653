// error line 3: initializer for conditional binding must have Optional type, not 'Int'
let n = 5
if let m = n {
    print(m)
}
