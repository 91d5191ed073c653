var h1 = Hasher(), h2 = Hasher()
h1.combine(1); h1.combine("a")
h2.combine(1); h2.combine("a")
print(h1.finalize() == h2.finalize(), "x".hashValue == "x".hashValue, 1.hashValue == 1.hashValue)
// expect: true true true
