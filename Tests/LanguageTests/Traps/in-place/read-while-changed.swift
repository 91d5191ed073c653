var numbers = [1, 2]
func grow(_ list: inout [Int]) {
    list.append(3)
    print(numbers.count)
}
grow(&numbers)
// trap line 4: overlapping accesses
