// Tuples are compared element by element, up to six.

public func == (a: (), b: ()) -> Bool { true }
public func != (a: (), b: ()) -> Bool { false }
public func == <A: Equatable, B: Equatable>(a: (A, B), b: (A, B)) -> Bool { a.0 == b.0 && a.1 == b.1 }
public func != <A: Equatable, B: Equatable>(a: (A, B), b: (A, B)) -> Bool { !(a == b) }
public func < <A: Comparable, B: Comparable>(a: (A, B), b: (A, B)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 < b.1 }
public func > <A: Comparable, B: Comparable>(a: (A, B), b: (A, B)) -> Bool { b < a }
public func <= <A: Comparable, B: Comparable>(a: (A, B), b: (A, B)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 <= b.1 }
public func >= <A: Comparable, B: Comparable>(a: (A, B), b: (A, B)) -> Bool { b <= a }
public func == <A: Equatable, B: Equatable, C: Equatable>(a: (A, B, C), b: (A, B, C)) -> Bool { a.0 == b.0 && a.1 == b.1 && a.2 == b.2 }
public func != <A: Equatable, B: Equatable, C: Equatable>(a: (A, B, C), b: (A, B, C)) -> Bool { !(a == b) }
public func < <A: Comparable, B: Comparable, C: Comparable>(a: (A, B, C), b: (A, B, C)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 < b.2 }
public func > <A: Comparable, B: Comparable, C: Comparable>(a: (A, B, C), b: (A, B, C)) -> Bool { b < a }
public func <= <A: Comparable, B: Comparable, C: Comparable>(a: (A, B, C), b: (A, B, C)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 <= b.2 }
public func >= <A: Comparable, B: Comparable, C: Comparable>(a: (A, B, C), b: (A, B, C)) -> Bool { b <= a }
public func == <A: Equatable, B: Equatable, C: Equatable, D: Equatable>(a: (A, B, C, D), b: (A, B, C, D)) -> Bool { a.0 == b.0 && a.1 == b.1 && a.2 == b.2 && a.3 == b.3 }
public func != <A: Equatable, B: Equatable, C: Equatable, D: Equatable>(a: (A, B, C, D), b: (A, B, C, D)) -> Bool { !(a == b) }
public func < <A: Comparable, B: Comparable, C: Comparable, D: Comparable>(a: (A, B, C, D), b: (A, B, C, D)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 != b.2 ? a.2 < b.2 : a.3 < b.3 }
public func > <A: Comparable, B: Comparable, C: Comparable, D: Comparable>(a: (A, B, C, D), b: (A, B, C, D)) -> Bool { b < a }
public func <= <A: Comparable, B: Comparable, C: Comparable, D: Comparable>(a: (A, B, C, D), b: (A, B, C, D)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 != b.2 ? a.2 < b.2 : a.3 <= b.3 }
public func >= <A: Comparable, B: Comparable, C: Comparable, D: Comparable>(a: (A, B, C, D), b: (A, B, C, D)) -> Bool { b <= a }
public func == <A: Equatable, B: Equatable, C: Equatable, D: Equatable, E: Equatable>(a: (A, B, C, D, E), b: (A, B, C, D, E)) -> Bool { a.0 == b.0 && a.1 == b.1 && a.2 == b.2 && a.3 == b.3 && a.4 == b.4 }
public func != <A: Equatable, B: Equatable, C: Equatable, D: Equatable, E: Equatable>(a: (A, B, C, D, E), b: (A, B, C, D, E)) -> Bool { !(a == b) }
public func < <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable>(a: (A, B, C, D, E), b: (A, B, C, D, E)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 != b.2 ? a.2 < b.2 : a.3 != b.3 ? a.3 < b.3 : a.4 < b.4 }
public func > <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable>(a: (A, B, C, D, E), b: (A, B, C, D, E)) -> Bool { b < a }
public func <= <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable>(a: (A, B, C, D, E), b: (A, B, C, D, E)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 != b.2 ? a.2 < b.2 : a.3 != b.3 ? a.3 < b.3 : a.4 <= b.4 }
public func >= <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable>(a: (A, B, C, D, E), b: (A, B, C, D, E)) -> Bool { b <= a }
public func == <A: Equatable, B: Equatable, C: Equatable, D: Equatable, E: Equatable, F: Equatable>(a: (A, B, C, D, E, F), b: (A, B, C, D, E, F)) -> Bool { a.0 == b.0 && a.1 == b.1 && a.2 == b.2 && a.3 == b.3 && a.4 == b.4 && a.5 == b.5 }
public func != <A: Equatable, B: Equatable, C: Equatable, D: Equatable, E: Equatable, F: Equatable>(a: (A, B, C, D, E, F), b: (A, B, C, D, E, F)) -> Bool { !(a == b) }
public func < <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable, F: Comparable>(a: (A, B, C, D, E, F), b: (A, B, C, D, E, F)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 != b.2 ? a.2 < b.2 : a.3 != b.3 ? a.3 < b.3 : a.4 != b.4 ? a.4 < b.4 : a.5 < b.5 }
public func > <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable, F: Comparable>(a: (A, B, C, D, E, F), b: (A, B, C, D, E, F)) -> Bool { b < a }
public func <= <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable, F: Comparable>(a: (A, B, C, D, E, F), b: (A, B, C, D, E, F)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 != b.2 ? a.2 < b.2 : a.3 != b.3 ? a.3 < b.3 : a.4 != b.4 ? a.4 < b.4 : a.5 <= b.5 }
public func >= <A: Comparable, B: Comparable, C: Comparable, D: Comparable, E: Comparable, F: Comparable>(a: (A, B, C, D, E, F), b: (A, B, C, D, E, F)) -> Bool { b <= a }
