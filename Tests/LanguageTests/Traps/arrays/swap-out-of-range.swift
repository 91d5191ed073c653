var deck = Array(1...4)
deck.swapAt(0, 3)
print(deck)
deck.swapAt(1, deck.count)
print("never")
// expect: [4, 2, 3, 1]
// trap line 4: Index out of range
