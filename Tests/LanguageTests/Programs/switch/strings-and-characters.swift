for c: Character in ["a", "k", "7", "!"] {
    switch c {
    case "a", "e", "i", "o", "u": print("vowel")
    case "a"..."z": print("consonant")
    case "0"..."9": print("digit")
    default: print("sign")
    }
}
// expect: vowel
// expect: consonant
// expect: digit
// expect: sign
switch "stop" {
case "go": print("going")
case let word: print("word", word)
}
// expect: word stop
