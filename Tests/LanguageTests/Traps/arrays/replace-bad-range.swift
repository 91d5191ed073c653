// trap line 5: Array replace: subrange extends past the end
var xs = [1, 2, 3]
xs.replaceSubrange(0..<1, with: [9, 9])
print(xs)
xs.replaceSubrange(3..<7, with: [])
// expect: [9, 9, 2, 3]
