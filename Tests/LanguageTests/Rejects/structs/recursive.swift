// error line 3: value type 'Node' cannot have a stored property that recursively contains it
struct Node {
    var next: Node?
}
print(1)
