// error line 2: type 'E' does not conform to protocol 'CaseIterable'
enum E: CaseIterable { case a(Int) }
