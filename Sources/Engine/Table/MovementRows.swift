import CKernels

extension OpTable {
    /// Reading and writing parts. Offsets (i) and strides (list) count elements of the first input's row order.
    static let movementRows: [Op] = [
        Op(
            "part", "a part that lies in one piece", shape: Rule.told, dtype: Rule.sameDType, saves: .none, step: "Slice", aliases: true, aliasOffset: { $0.arguments.i },
            gradient: { y, g, w in try w.give(y, 0, scatterZeros(y, g)) }),
        Op(
            "strided", "a part with steps", shape: Rule.told, dtype: Rule.sameDType, saves: .none, step: "AsStrided", anyDType: true,
            cpu: { y, out in
                var shape = y.shape.c
                var strides = y.strides
                ck_gather_strided(Int32(y.dtype.size), &shape, &strides, y.x.pointer + y.arguments.i * y.dtype.size, out)
            },
            gradient: { y, g, w in try w.give(y, 0, scatterZeros(y, g)) }),
        Op(
            "scatter_strided", "a, with b written over a part", shape: Rule.told, dtype: Rule.sameDType, saves: .none, step: "CopySlices", inPlace: true, anyDType: true,
            cpu: { y, out in
                let value = y.arguments.b!
                if out != y.x.pointer { out.copyMemory(from: y.x.pointer, byteCount: y.bytes) }
                guard value.shape.count > 0 else { return }
                var shape = value.shape.c
                var strides = y.strides
                ck_scatter_strided(Int32(y.dtype.size), &shape, &strides, value.pointer, out + y.arguments.i * y.dtype.size)
            },
            gradient: { y, g, w in
                let value = y.arguments.b!
                let offset = y.arguments.i
                let strides = y.arguments.list
                if w.wants(y, 0) { try w.give(y, 0, Build.scatter(g, Build.full(value.shape, 0, g.dtype), offset, strides)) }
                var s = value.shape
                for (axis, step) in strides.enumerated() { s.store(step, at: axis) }
                try w.give(y, 1, Build.strided(g, value.shape, offset, s))
            }),
        Op(
            "take", "the slices of a at the places b (int64) along axis i",
            shape: { op, x in
                let shape = x.a!.shape
                var sizes = shape.array
                sizes.replaceSubrange(x.i...x.i, with: x.b!.shape.array)
                return try Shape(sizes)
            }, dtype: Rule.sameDType, saves: .second, step: "Index", eager: true, anyDType: true,
            cpu: { y, out in
                let x = y.x
                let axis = y.arguments.i
                let index = y.arguments.b!
                let places = try checked(index, x.shape[axis], axis)
                ck_take(Int32(y.dtype.size), x.shape.product(0..<axis), x.shape[axis], index.shape.count, x.shape.product(axis + 1..<x.shape.rank), places, x.pointer, out)
            },
            gradient: { y, g, w in
                var arguments = Arguments(g, y.arguments.b!)
                arguments.i = y.arguments.i
                try w.give(y, 0, Evaluator.make(Rows.takeAdd, arguments, y.x.shape, g.dtype))
            }),
        Op(
            "take_add", "zeros, with the slices of a added at the places b along axis i", shape: Rule.told, dtype: Rule.sameDType, saves: .second,
            cpu: { y, out in
                let x = y.x
                let axis = y.arguments.i
                let index = y.arguments.b!
                let places = try checked(index, y.shape[axis], axis)
                out.initializeMemory(as: UInt8.self, repeating: 0, count: y.bytes)
                ck_take_add(y.dtype.rawValue, y.shape.product(0..<axis), y.shape[axis], index.shape.count, y.shape.product(axis + 1..<y.shape.rank), places, x.pointer, out)
            },
            gradient: { y, g, w in try w.give(y, 0, Build.take(g, y.arguments.b!, y.arguments.i)) }),
        Op(
            "put", "a, with c written at the places b of its row order", shape: Rule.sameShape, dtype: Rule.sameDType, saves: .second, step: "IndexPut", eager: true, anyDType: true,
            cpu: { y, out in
                let index = y.arguments.b!
                let value = y.arguments.more[0]
                let places = try checked(index, y.shape.count, 0)
                out.copyMemory(from: y.x.pointer, byteCount: y.bytes)
                ck_put(Int32(y.dtype.size), 1, y.shape.count, index.shape.count, 1, places, value.pointer, out)
            },
            gradient: { y, g, w in
                let index = y.arguments.b!
                let value = y.arguments.more[0]
                if w.wants(y, 0) {
                    var arguments = Arguments(g, index)
                    arguments.more = [try Build.full(value.shape, 0, g.dtype)]
                    try w.give(y, 0, Evaluator.make(Rows.put, arguments))
                }
                try w.give(y, 2, Build.reshape(Build.take(Build.reshape(g, Shape(unchecked: g.shape.count)), index, 0), value.shape))
            }),
        Op(
            "overlay", "the value of a with the history of b: an untracked write", shape: Rule.sameShape, dtype: Rule.sameDType, saves: .none, step: "AsStrided", aliases: true,
            gradient: { y, g, w in try w.give(y, 1, g) }),
    ]

    /// Places within the length; all are looked at before anything is read.
    private static func checked(_ index: Node, _ length: Int, _ axis: Int) throws -> UnsafePointer<Int64> {
        let places = UnsafePointer(index.pointer.assumingMemoryBound(to: Int64.self))
        for k in 0..<index.shape.count where places[k] < 0 || places[k] >= length {
            throw EngineError.index("index \(places[k]) is out of bounds for axis \(axis) with size \(length)")
        }
        return places
    }

    private static func scatterZeros(_ y: Node, _ g: Node) throws -> Node {
        try Build.scatter(Build.full(y.x.shape, 0, g.dtype), g, y.arguments.i, y.arguments.list)
    }
}

extension Node {
    /// The list as the kernels want strides.
    var strides: ck_dims {
        var result = ck_dims()
        result.rank = arguments.list.count
        withUnsafeMutableBytes(of: &result.d) { bytes in
            for (axis, step) in arguments.list.enumerated() { bytes.storeBytes(of: step, toByteOffset: axis * 8, as: Int.self) }
        }
        return result
    }
}
