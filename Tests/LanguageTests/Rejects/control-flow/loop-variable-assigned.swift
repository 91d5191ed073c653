// error line 3: 'i' is a 'let' constant
for i in 0..<3 {
    i += 1
}
