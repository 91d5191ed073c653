// error line 2: 'didSet' cannot be provided together with a getter
struct S { var x: Int { didSet { } get { 1 } } }
