struct Report { func print(_ line: Int, indent: Int) {}; func show() { print("a") } }
// error line 1: use of 'print' refers to instance method rather than global function 'print(_:separator:terminator:)' in module 'Swift'
