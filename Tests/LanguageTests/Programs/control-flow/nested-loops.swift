for row in 1...3 {
    var line = ""
    for column in 1...row { line += "\(row * column) " }
    print(line)
}
// expect: 1 
// expect: 2 4 
// expect: 3 6 9 
