func letter(_ s: String) -> Character {
    Character(s)
}
print(letter("q"), letter("é"))
print(letter("ab"))
// expect: q é
// trap line 2: Can't form a Character from a String containing more than one extended grapheme cluster
