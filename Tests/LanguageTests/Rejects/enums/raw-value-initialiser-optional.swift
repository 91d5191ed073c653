// error line 3: value of optional type 'Level?' must be unwrapped to a value of type 'Level'
enum Level: Int { case low = 1 }
let l: Level = Level(rawValue: 1)
