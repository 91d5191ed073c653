import Engine

// Trees of arrays in files. A folder's name stands before each file's name, with a dot, because a session's files lie in none: an index of the steps, for each step one of the
// leaves' paths, and a file for each leaf in numpy's format.
extension flax.training {
    /// Keeping what was trained.
    public enum checkpoints {
        /// "flax" in letters, so that no other file of numbers is taken for an index.
        private static var mark: Int { 0x66_6C_61_78 }
        private static func write(_ file: String, _ numbers: [Int]) { Files.saveNpy(file, Make.fromInts([mark] + numbers, [numbers.count + 1], "int64", "cpu(0)")) }
        private static func read(_ file: String) -> [Int] {
            let numbers = Values.ints(Files.loadNpy(file))
            if numbers.isEmpty || numbers[0] != mark {
                Modes.fail("ValueError", "'" + file + "' wasn't written by save_checkpoint")
                return []
            }
            return Swift.Array(numbers.dropFirst())
        }
        private static func steps(_ folder: String) -> [Int] { Files.first(folder + ".steps\0").isEmpty ? [] : read(folder + ".steps") }
        private static func leaves(_ tree: FlaxTree, _ path: [String]) -> [(path: [String], leaf: JaxArray)] {
            if tree.keys.isEmpty { return tree.isEmpty ? [] : [(path: path, leaf: tree.array)] }
            return tree.items().flatMap { leaves($0.1, path + [$0.0]) }
        }

        /// Writes a tree for a step, which has to be later than those before unless `overwrite` is set; its path.
        @discardableResult
        public static func save_checkpoint(_ ckpt_dir: String, _ target: FlaxTree, _ step: Int = 0, prefix: String = "checkpoint_", overwrite: Bool = false) -> String {
            let known = steps(ckpt_dir)
            let path = ckpt_dir + "/" + prefix + step.description
            if let last = known.max(), last >= step, !overwrite {
                Modes.fail(
                    "InvalidCheckpointError",
                    "Trying to save an outdated checkpoint at step: \"" + step.description + "\" and path: \"" + path
                        + "\". (https://flax.readthedocs.io/en/latest/api_reference/flax.errors.html#flax.errors.InvalidCheckpointError)")
            }
            let file = ckpt_dir + "." + prefix + step.description
            let found = leaves(target, [])
            var index = [found.count]
            for (number, part) in found.enumerated() {
                index.append(part.path.count)
                for key in part.path {
                    let letters = Swift.Array(key.utf8).map { Int($0) }
                    index += [letters.count] + letters
                }
                Files.saveNpy(file + ".data." + number.description, Ops.stopGradient(part.leaf.tensor))
            }
            write(file, index)
            write(ckpt_dir + ".steps", known.filter { $0 < step } + [step])
            return path
        }
        @discardableResult
        public static func save_checkpoint(ckpt_dir: String, target: FlaxTree, step: Int, prefix: String = "checkpoint_", overwrite: Bool = false) -> String {
            save_checkpoint(ckpt_dir, target, step, prefix: prefix, overwrite: overwrite)
        }
        @discardableResult
        public static func save_checkpoint(_ ckpt_dir: String, _ target: FlaxTree, step: Int, prefix: String = "checkpoint_", overwrite: Bool = false) -> String {
            save_checkpoint(ckpt_dir, target, step, prefix: prefix, overwrite: overwrite)
        }
        /// The path of the last step; nil where there is none.
        public static func latest_checkpoint(_ ckpt_dir: String, prefix: String = "checkpoint_") -> String? { steps(ckpt_dir).max().map { ckpt_dir + "/" + prefix + $0.description } }
        /// The tree of a step, or of the last one; the target, where nothing was saved.
        public static func restore_checkpoint(_ ckpt_dir: String, _ target: FlaxTree? = nil, step: Int? = nil, prefix: String = "checkpoint_") -> FlaxTree {
            guard let wanted = step ?? steps(ckpt_dir).max() else { return target ?? FlaxTree() }
            let file = ckpt_dir + "." + prefix + wanted.description
            if Files.first(file + "\0").isEmpty {
                Modes.fail("ValueError", "Matching checkpoint not found: " + ckpt_dir + "/" + prefix + wanted.description)
                return FlaxTree()
            }
            let index = read(file)
            var tree = FlaxTree()
            var at = 1
            for number in 0..<(index.first ?? 0) {
                let depth = index[at]
                at += 1
                var path: [String] = []
                for _ in 0..<depth {
                    let end = at + 1 + index[at]
                    path.append(String(decoding: index[(at + 1)..<end].map { UInt8($0) }, as: UTF8.self))
                    at = end
                }
                tree.put(path, FlaxTree(jnp.load(file + ".data." + number.description)))
            }
            return tree
        }
        public static func restore_checkpoint(ckpt_dir: String, target: FlaxTree? = nil, step: Int? = nil, prefix: String = "checkpoint_") -> FlaxTree {
            restore_checkpoint(ckpt_dir, target, step: step, prefix: prefix)
        }
        @_disfavoredOverload
        public static func restore_checkpoint(_ ckpt_dir: String, target: FlaxTree?, step: Int? = nil, prefix: String = "checkpoint_") -> FlaxTree {
            restore_checkpoint(ckpt_dir, target, step: step, prefix: prefix)
        }
    }
}
