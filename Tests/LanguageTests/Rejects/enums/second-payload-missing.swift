indirect enum List { case node(Int, List), end }
let list = List.node(1)
// error line 2: missing argument for parameter #2 in call
