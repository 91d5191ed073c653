// error line 2: 'nil' requires a contextual type
let nothing = nil
print(nothing)
