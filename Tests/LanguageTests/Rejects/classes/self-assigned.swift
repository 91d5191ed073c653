// error line 4: cannot assign to value: 'self' is immutable
class Node {
    func replace() {
        self = Node()
    }
}
