struct Day: Strideable { var n: Int; func distance(to o: Day) -> Int { o.n - n }; func advanced(by k: Int) -> Day { Day(n: n + k) } }
print(Day(n: 1) < Day(n: 2), Day(n: 3) == Day(n: 3), (Day(n: 1)...Day(n: 4)).map(\.n), max(Day(n: 2), Day(n: 7)).n, [Day(n: 3), Day(n: 1)].sorted().map(\.n), Day(n: 1) >= Day(n: 2))
// expect: true true [1, 2, 3, 4] 7 [1, 3] false
