protocol Delegate { func done() }
class Loader {
    weak var delegate: Delegate?
}
// error line 3: 'weak' must not be applied to non-class-bound 'any Delegate'; consider adding a protocol conformance that has a class bound
