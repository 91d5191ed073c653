let word = "ab"
var i = word.startIndex
while true {
    i = word.index(after: i)
    print(i == word.endIndex)
}
// expect: false
// expect: true
// trap line 4: String index is out of bounds
