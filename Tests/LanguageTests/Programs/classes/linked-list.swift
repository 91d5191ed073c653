final class Node<T> {
    let value: T
    var next: Node?
    init(_ value: T, _ next: Node? = nil) { self.value = value; self.next = next }
}
var head: Node<Int>?
for i in 1...4 { head = Node(i, head) }
var n = head, out: [Int] = []
while let node = n { out.append(node.value); n = node.next }
print(out)
// expect: [4, 3, 2, 1]
