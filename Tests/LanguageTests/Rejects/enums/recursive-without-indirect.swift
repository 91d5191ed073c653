// error line 2: recursive enum 'Tree' is not marked 'indirect'
enum Tree {
    case leaf, node(Tree, Tree)
}
print(1)
