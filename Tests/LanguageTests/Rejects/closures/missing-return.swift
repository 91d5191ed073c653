// error line 3
let f: (Int) -> Int = { n in
    print(n)
}
print(f(1))
