enum Level: Comparable { case low, middle(Int), high }
print(Level.low < .high, Level.middle(1) < .middle(2), [Level.high, .middle(3), .low].sorted(), max(Level.low, .middle(0)))
// expect: true true [main.Level.low, main.Level.middle(3), main.Level.high] middle(0)
