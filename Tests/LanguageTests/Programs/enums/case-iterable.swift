enum Suit: String, CaseIterable { case clubs, diamonds, hearts, spades }
print(Suit.allCases.count, Suit.allCases.map { $0.rawValue.first! }, Suit.allCases)
// expect: 4 ["c", "d", "h", "s"] [main.Suit.clubs, main.Suit.diamonds, main.Suit.hearts, main.Suit.spades]
