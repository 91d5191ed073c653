// trap line 9: Unexpectedly found nil while unwrapping an Optional value
class Node {
    var next: Node?
    var n = 1
}
let a = Node()
a.next = Node()
print(a.next!.n)
print(a.next!.next!.n)
// expect: 1
