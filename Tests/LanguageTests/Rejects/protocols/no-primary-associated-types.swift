let a: (any Equatable<Int>)? = nil
// error line 1: protocol 'Equatable' does not have primary associated types that can be constrained
