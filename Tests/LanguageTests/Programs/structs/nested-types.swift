struct Deck {
    enum Suit: String { case hearts, spades }
    struct Card { let suit: Suit, rank: Int }
    var cards: [Card] = [Card(suit: .hearts, rank: 1)]
}
let deck = Deck()
print(deck.cards[0].suit.rawValue, Deck.Card(suit: .spades, rank: 9).rank, Deck.Suit.spades)
// expect: hearts 9 spades
