// error line 4: left side of mutating operator isn't mutable: 'total' is a 'let' constant
let total = 1
for n in [1, 2] {
    total += n
}
