// error line 2: 'root' is a 'let' constant
func set<Root>(_ root: Root, _ path: WritableKeyPath<Root, Int>) { root[keyPath: path] = 1 }
