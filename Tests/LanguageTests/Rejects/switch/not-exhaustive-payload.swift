// error line 3: switch must be exhaustive
enum E { case a(Int), b }
func h(_ x: E, _ y: E) -> Int { switch (x, y) { case (.a(0), _): 0; case (.b, _): 1; case (_, .b): 2; } }
