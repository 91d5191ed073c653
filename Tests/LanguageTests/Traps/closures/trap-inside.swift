// trap line 5: Division by zero
let xs = [4, 2, 0]
let ys = xs.map { n -> Int in
    print("dividing by", n)
    return 8 / n
}
print(ys)
// expect: dividing by 4
// expect: dividing by 2
// expect: dividing by 0
