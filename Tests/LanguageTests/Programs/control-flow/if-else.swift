for n in [-1, 0, 4, 15] {
    if n < 0 {
        print("negative")
    } else if n == 0 {
        print("zero")
    } else if n < 10 && n % 2 == 0 {
        print("small even")
    } else {
        print("other")
    }
}
// expect: negative
// expect: zero
// expect: small even
// expect: other
