/// Einstein's sums: the equation is read here, and the work done by permuting, multiplying matrices and summing, so their gradients are its gradient.
extension Core {
    static func einsum(_ equation: String, _ operands: [Tensor]) throws -> Tensor {
        let nodes = try operands.map { try $0.node }
        let sum = try EinsteinSum(equation, nodes.map(\.shape))
        return Tensor(try sum.compute(nodes))
    }
}

/// An equation with labels for the axes of its operands and of its result. The axes of "..." have labels below 0, the last one -1.
private struct EinsteinSum {
    private var inputs: [[Int]] = []
    private var output: [Int] = []
    private var sizes: [Int: Int] = [:]

    /// An operand whose axes are labelled, each label once.
    private struct Labelled {
        var node: Node
        var labels: [Int]
    }

    private static func fail(_ message: String) -> EngineError { EngineError("RuntimeError", "einsum(): " + message) }

    init(_ equation: String, _ shapes: [Shape]) throws {
        let text = equation.filter { $0 != " " }
        let sides = text.components(separatedByArrow: ())
        guard !shapes.isEmpty else { throw EinsteinSum.fail("must provide at least one operand") }
        let left = sides.input.split(separator: ",", omittingEmptySubsequences: false)
        if left.count < shapes.count { throw EinsteinSum.fail("more operands were provided than specified in the equation") }
        if left.count > shapes.count { throw EinsteinSum.fail("fewer operands were provided than specified in the equation") }
        var dots = 0
        for (operand, part) in left.enumerated() {
            let (labels, place) = try EinsteinSum.labels(part)
            let rank = shapes[operand].rank
            guard place == nil ? labels.count == rank : labels.count <= rank else {
                throw EinsteinSum.fail(
                    "the number of subscripts in the equation (\(labels.count)) \(place == nil ? "does not match" : "is more than") the number of dimensions (\(rank)) for operand \(operand)"
                        + (place == nil ? " and no ellipsis was given" : ""))
            }
            var all = labels
            if let place {
                let count = rank - labels.count
                dots = max(dots, count)
                all.insert(contentsOf: (0..<count).map { $0 - count }, at: place)
            }
            for (axis, label) in all.enumerated() {
                let size = shapes[operand][axis]
                let known = sizes[label] ?? 1
                guard known == 1 || size == 1 || known == size else {
                    throw EinsteinSum.fail("subscript \(EinsteinSum.name(label)) has size \(size) for operand \(operand) which does not broadcast with previously seen size \(known)")
                }
                sizes[label] = known == 1 ? size : known
            }
            inputs.append(all)
        }
        if let right = sides.output {
            let (labels, place) = try EinsteinSum.labels(Substring(right))
            output = labels
            output.insert(contentsOf: (0..<dots).map { $0 - dots }, at: place ?? 0)
            if place == nil { output.removeFirst(dots) }
            for label in labels {
                guard sizes[label] != nil else { throw EinsteinSum.fail("output subscript \(EinsteinSum.name(label)) does not appear in the equation for any input operand") }
                guard labels.filter({ $0 == label }).count == 1 else { throw EinsteinSum.fail("output subscript \(EinsteinSum.name(label)) appears more than once in the output") }
            }
        } else {
            // Without an arrow: the dots, then what comes once, in the order of the alphabet.
            let letters = inputs.flatMap { $0 }.filter { $0 >= 0 }
            output = (0..<dots).map { $0 - dots } + Set(letters).filter { label in letters.filter { $0 == label }.count == 1 }.sorted()
        }
    }

    private static func name(_ label: Int) -> String { label < 0 ? "..." : String(UnicodeScalar(UInt8(label))) }

    /// The letters of one operand, and where among them "..." stands.
    private static func labels(_ part: Substring) throws -> ([Int], Int?) {
        var labels: [Int] = []
        var place: Int?
        var rest = part
        while let character = rest.first {
            if rest.hasPrefix("...") {
                guard place == nil else { throw fail("found '.' for operand that has an ellipsis already") }
                place = labels.count
                rest = rest.dropFirst(3)
                continue
            }
            guard let ascii = character.asciiValue, character.isLetter else { throw fail("invalid subscript given, subscripts must be in [a-zA-Z]: '\(character)'") }
            labels.append(Int(ascii))
            rest.removeFirst()
        }
        return (labels, place)
    }

    func compute(_ nodes: [Node]) throws -> Node {
        var operands = try zip(nodes, inputs).map { try diagonal($0, $1) }
        var result = try summed(operands[0], keeping: needed(operands.dropFirst()))
        operands.removeFirst()
        while !operands.isEmpty {
            let next = operands.removeFirst()
            result = try product(result, summed(next, keeping: needed(operands) + result.labels), needed(operands[...]))
        }
        var node = result.node
        // What the result names and nobody had longer than 1 is spread at the end.
        let order = output.compactMap { result.labels.firstIndex(of: $0) }
        node = order == Array(0..<node.shape.rank) ? node : try Build.transpose(node, order)
        return try Build.broadcast(node, Shape(output.map { sizes[$0] ?? 1 }))
    }

    private func needed(_ rest: some Sequence<Labelled>) -> [Int] { output + rest.flatMap(\.labels) }

    /// Axes with the same label become their diagonal.
    private func diagonal(_ node: Node, _ labels: [Int]) throws -> Labelled {
        guard Set(labels).count < labels.count else { return Labelled(node: node, labels: labels) }
        var kept: [Int] = []
        var shape = Shape()
        var steps: [Int] = []
        let strides = node.shape.strides
        for (axis, label) in labels.enumerated() {
            if let at = kept.firstIndex(of: label) {
                guard node.shape[axis] == shape[at] else { throw EinsteinSum.fail("dimensions of the repeated subscript \(EinsteinSum.name(label)) differ: \(shape[at]) and \(node.shape[axis])") }
                steps[at] += strides[axis]
            } else {
                kept.append(label)
                shape.append(node.shape[axis])
                steps.append(strides[axis])
            }
        }
        var strided = shape
        for (axis, step) in steps.enumerated() { strided.store(step, at: axis) }
        return Labelled(node: try Build.strided(node, shape, 0, strided), labels: kept)
    }

    /// Sums over what nobody else needs.
    private func summed(_ x: Labelled, keeping: [Int]) throws -> Labelled {
        let axes = x.labels.indices.filter { !keeping.contains(x.labels[$0]) }
        if axes.isEmpty { return x }
        return Labelled(node: try Build.reduce(Rows.sum, x.node, axes, keepdims: false), labels: x.labels.filter { keeping.contains($0) })
    }

    /// One matrix product: labels of both that are needed later are its batch, the others of both are summed.
    private func product(_ a: Labelled, _ b: Labelled, _ needed: [Int]) throws -> Labelled {
        let both = a.labels.filter { b.labels.contains($0) }
        let batch = both.filter { needed.contains($0) }
        let inner = both.filter { !needed.contains($0) }
        let left = a.labels.filter { !both.contains($0) && needed.contains($0) }
        let right = b.labels.filter { !both.contains($0) && needed.contains($0) }
        let a = try summed(a, keeping: both + left)
        func size(_ labels: [Int], _ x: Labelled) -> [Int] { labels.map { x.node.shape[x.labels.firstIndex(of: $0)!] } }
        // Axes of both have one length: 1 is spread.
        func lengths(_ labels: [Int]) -> [Int] { zip(size(labels, a), size(labels, b)).map { $0 == 1 ? $1 : $0 } }
        let (batchSizes, innerSizes) = (lengths(batch), lengths(inner))
        func arranged(_ x: Labelled, _ order: [Int], _ sizes: [Int], _ matrix: [Int]) throws -> Node {
            let axes = order.map { x.labels.firstIndex(of: $0)! }
            let moved = axes == Array(axes.indices) ? x.node : try Build.transpose(x.node, axes)
            return try Build.reshape(Build.broadcast(moved, Shape(sizes)), Shape(batchSizes + matrix))
        }
        let (leftSizes, rightSizes) = (size(left, a), size(right, b))
        let k = innerSizes.reduce(1, *)
        let x = try arranged(a, batch + left + inner, batchSizes + leftSizes + innerSizes, [leftSizes.reduce(1, *), k])
        let y = try arranged(b, batch + inner + right, batchSizes + innerSizes + rightSizes, [k, rightSizes.reduce(1, *)])
        let product = try Build.matmul(x, y, false, false)
        return Labelled(node: try Build.reshape(product, Shape(batchSizes + leftSizes + rightSizes)), labels: batch + left + right)
    }
}

extension String {
    /// What stands before and behind "->".
    fileprivate func components(separatedByArrow: Void) -> (input: String, output: String?) {
        let text = Array(self)
        for at in text.indices.dropLast() where text[at] == "-" && text[at + 1] == ">" { return (String(text[..<at]), String(text[(at + 2)...])) }
        return (self, nil)
    }
}
