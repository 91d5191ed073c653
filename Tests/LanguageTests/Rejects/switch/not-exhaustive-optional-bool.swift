// error line 2: switch must be exhaustive
func h(_ x: Bool?, _ y: Bool) -> Int { switch (x, y) { case (nil, _): 0; case (true?, _): 1; case (false?, true): 2 } }
