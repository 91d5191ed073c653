let pick: (Int) -> Int = { _ in return nil }
// error line 1: 'nil' is not compatible with closure result type 'Int'
