import Testing

@testable import Engine

/// Reads x[items] the slow way, by walking over all places.
private func reference(_ values: [Double], _ shape: [Int], _ ranges: [[Int]?], drop: [Bool]) -> ([Double], [Int]) {
    var result: [Double] = []
    var sizes: [Int] = []
    let lists = shape.indices.map { ranges[$0] ?? Array(0..<shape[$0]) }
    for axis in shape.indices where !drop[axis] { sizes.append(lists[axis].count) }
    func walk(_ axis: Int, _ at: Int) {
        if axis == shape.count {
            result.append(values[at])
            return
        }
        for place in lists[axis] { walk(axis + 1, at * shape[axis] + place) }
    }
    walk(0, 0)
    return (result, sizes)
}

@Suite struct IndexingTests {
    /// Random slices and Ints against the plain walk, read, written, and through views.
    @Test(arguments: 0..<40) func randomItems(_ seed: Int) {
        session { _ in
            var numbers = TestNumbers(state: UInt64(seed) &* 7919 &+ 3)
            let shape = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in Int.random(in: 1...5, using: &numbers) }
            let count = shape.reduce(1, *)
            let values = (0..<count).map(Double.init)
            var items: [Int] = []
            var ranges: [[Int]?] = []
            var drop: [Bool] = []
            for size in shape {
                switch Int.random(in: 0...3, using: &numbers) {
                case 0:
                    let place = Int.random(in: -size..<size, using: &numbers)
                    items += [0, place, 0, 0]
                    ranges.append([place < 0 ? place + size : place])
                    drop.append(true)
                case 1:
                    items += [1, .min, .min, .min]
                    ranges.append(nil)
                    drop.append(false)
                default:
                    let start = Int.random(in: -7...7, using: &numbers)
                    let stop = Int.random(in: -7...7, using: &numbers)
                    let step = [1, 2, 3, -1, -2].randomElement(using: &numbers)!
                    items += [1, start, stop, step]
                    func clamp(_ p: Int) -> Int { step > 0 ? min(max(p < 0 ? p + size : p, 0), size) : min(max(p < 0 ? p + size : p, -1), size - 1) }
                    ranges.append(Array(stride(from: clamp(start), to: clamp(stop), by: step)))
                    drop.append(false)
                }
            }
            let (expected, sizes) = reference(values, shape, ranges, drop: drop)
            let x = tensor(values, shape)
            let y = Indexing.get(x, items, [])
            #expect(Values.shape(y) == sizes && Values.doubles(y) == expected, "\(shape) \(items)")
            let view = Indexing.view(x, items, [])
            #expect(Values.doubles(view) == expected)
            // A write of -1 changes just these.
            let chosen = Set(expected)
            let after = values.map { chosen.contains($0) ? -1 : $0 }
            let z = Ops.copy(x)
            Indexing.set(z, items, [], tensor([-1], []))
            #expect(Values.doubles(z) == after)
            Ops.assign(view, tensor([-1], []))
            #expect(Values.doubles(x) == after)
            if count > 0 && !expected.isEmpty {
                checkGradients([(values.map { $0 * 0.1 }, shape)], "index \(items)") { Ops.unary("square", Indexing.get($0[0], items, [])) }
            }
        }
    }

    @Test func newAxesAndEllipses() {
        session { context in
            let x = tensor((0..<24).map(Double.init), [2, 3, 4])
            #expect(Values.shape(Indexing.get(x, [2, 0, 0, 0, 0, 1, 0, 0], [])) == [2, 3])
            #expect(Values.shape(Indexing.get(x, [3, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0], [])) == [1, 2, 3, 4, 1])
            #expect(Values.shape(Indexing.get(x, [], [])) == [2, 3, 4])
            for (items, text) in [
                ([0, 2, 0, 0], "index 2 is out of bounds for axis 0 with size 2"), ([0, -3, 0, 0], "index -3 is out of bounds for axis 0 with size 2"),
                ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "too many indices for array: array is 3-dimensional, but 4 were indexed"),
                ([2, 0, 0, 0, 2, 0, 0, 0], "an index can only have a single ellipsis ('...')"), ([1, 0, 1, 0], "slice step cannot be zero"),
                ([4, 0, 0, 0], "the index names tensor 0 of 0"), ([9, 0, 0, 0], "unknown kind of index: 9"), ([1], "an index is described by four numbers an item, not by 1"),
            ] as [([Int], String)] {
                _ = Indexing.get(x, items, [])
                #expect(context.takeFailure()?.message == text)
                Indexing.set(x, items, [], x)
                #expect(context.takeFailure()?.message == text)
            }
        }
    }

    @Test func tensorsAsIndices() {
        session { context in
            let x = tensor((0..<24).map(Double.init), [2, 3, 4])
            let rows = Make.fromInts([1, 0], [2], "int64", cpu)
            let columns = Make.fromInts([-1, 2], [2], "int64", cpu)
            let first = Indexing.get(x, [4, 0, 0, 0], [rows])
            #expect(Values.shape(first) == [2, 3, 4] && Values.doubles(first).first == 12)
            #expect(Values.doubles(Indexing.get(x, [4, 0, 0, 0, 4, 1, 0, 0, 0, 1, 0, 0], [rows, columns])) == [21, 9])
            // Neighbours stay where they stood; separated ones go to the front.
            #expect(Values.shape(Indexing.get(x, [1, .min, .min, .min, 4, 0, 0, 0, 4, 1, 0, 0], [rows, columns])) == [2, 2])
            #expect(Values.shape(Indexing.get(x, [4, 0, 0, 0, 1, .min, .min, .min, 4, 1, 0, 0], [rows, columns])) == [2, 3])
            let grid = Make.fromInts([0, 1, 1, 0], [2, 2], "int64", cpu)
            #expect(Values.shape(Indexing.get(x, [1, .min, .min, .min, 4, 0, 0, 0], [grid])) == [2, 2, 2, 4])
            let mask = Ops.compareScalar("greater", x, 20, true)
            #expect(Values.doubles(Indexing.get(x, [4, 0, 0, 0], [mask])) == [21, 22, 23])
            let z = Ops.copy(x)
            Indexing.set(z, [4, 0, 0, 0], [mask], tensor([0], []))
            #expect(Values.doubles(z).suffix(4) == [20, 0, 0, 0])
            Indexing.set(z, [4, 0, 0, 0, 0, 0, 0, 0, 4, 1, 0, 0], [rows, columns], vector([7, 8], "float64"))
            #expect(Values.double(Indexing.get(z, [0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0], [])) == 7)
            for (tensors, items) in [([Make.fromInts([2], [1], "int64", cpu)], [4, 0, 0, 0]), ([rows, Make.fromInts([0, 0, 0], [3], "int64", cpu)], [4, 0, 0, 0, 4, 1, 0, 0])] {
                _ = Indexing.get(x, items, tensors)
                #expect(context.takeFailure()?.name == "IndexError")
            }
            #expect(Values.doubles(Indexing.take(vector([5, 6, 7]), vector([-1, 9]), 0, "clip")) == [5, 7])
            #expect(Values.doubles(Indexing.take(vector([5, 6, 7]), vector([-1, 4]), 0, "wrap")) == [7, 6])
            _ = Indexing.take(vector([5, 6, 7]), vector([3]), 0, "raise")
            #expect(context.takeFailure()?.description == "IndexError: index 3 is out of bounds for axis 0 with size 3")
        }
    }

    @Test func viewsShareTheirStorage() {
        session { _ in
            let x = tensor((0..<6).map(Double.init), [2, 3], "float32")
            let row = Indexing.viewOrCopy(x, [0, 1, 0, 0], [])
            let column = Indexing.viewOrCopy(x, [1, .min, .min, .min, 0, 0, 0, 0], [])
            let flat = Shapes.reshape(x, [-1])
            let before = Values.version(x)
            Ops.assign(row, vector([7, 8, 9]))
            #expect(Values.doubles(x) == [0, 1, 2, 7, 8, 9] && Values.doubles(flat) == [0, 1, 2, 7, 8, 9] && Values.doubles(column) == [0, 3])
            #expect(Values.version(x) == before + 1)
            Indexing.set(flat, [1, 0, 2, 1], [], tensor([-1], []))
            #expect(Values.doubles(x) == [-1, -1, 2, 7, 8, 9])
            // A part of a part.
            Ops.assign(Indexing.view(row, [0, -1, 0, 0], []), tensor([0], []))
            #expect(Values.doubles(Indexing.view(row, [1, .min, .min, -1], [])) == [0, 8, 7])
        }
    }
}
