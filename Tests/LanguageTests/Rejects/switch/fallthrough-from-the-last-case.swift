// error line 5: 'fallthrough' without a following 'case' or 'default' block
for n in 1...3 {
    switch n {
    case 1: print(1)
    default: fallthrough
    }
}
