// error line 3: type 'D' has no member 'left'
enum D { case up, down }
let d: D = .left
print(d)
