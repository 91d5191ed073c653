protocol Tree: AnyObject { var depth: Int { get set } }
protocol Branch: Tree { var leaves: Int { get set } }
protocol Named {}
extension Tree {
    func descend(_ n: Int) { depth += n; self.depth += 1 }
    var level: Int { get { depth } set { depth = newValue } }
}
extension Named where Self: Branch {
    func grow(_ n: Int) { depth += n; leaves += n; level += 1 }
}
final class Oak: Branch, Named { var depth = 0; var leaves = 10 }
func raise<T: Tree>(_ tree: T) { tree.depth += 100; tree.level += 1 }
let oak = Oak()
oak.descend(3)
oak.grow(2)
raise(oak)
print(oak.depth, oak.leaves)
let tree: any Tree = oak
tree.depth -= 100
tree.level *= 2
print(oak.depth)
// expect: 108 12
// expect: 16
