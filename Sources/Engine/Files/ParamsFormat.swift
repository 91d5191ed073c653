/// MXNet's files of arrays: a list, or arrays by name.
///
/// A header, the number of arrays, the arrays, the number of names, the names. nd's arrays begin with one number and np's with another: in np's an axis may have the
/// length 0 and an array no axis at all, which to nd means that the shape isn't known.
enum ParamsFormat {
    private static let header: UInt64 = 0x112
    private static let ndMagic: UInt32 = 0xF993_FAC9
    private static let npMagic: UInt32 = 0xF993_FACA
    /// In the order of their numbers in the file.
    private static let dtypes: [DType?] = [.float32, .float64, .float16, .uint8, .int32, .int8, .int64, .bool, .int16, .uint16, .uint32, nil, .bfloat16]

    struct Content {
        var arrays: [Tensor] = []
        /// None for a list.
        var names: [String] = []
    }

    static func bytes(_ content: Content, numpy: Bool) throws -> [UInt8] {
        var writer = ByteWriter()
        writer.put(header)
        writer.put(UInt64(0))
        writer.put(UInt64(content.arrays.count))
        for array in content.arrays {
            guard let type = dtypes.firstIndex(of: array.dtype) else { throw EngineError.type("\(array.dtype.name) can't be saved") }
            writer.put(numpy ? npMagic : ndMagic)
            writer.put(Int32(0))
            writer.put(Int32(array.shape.rank))
            for axis in 0..<array.shape.rank { writer.put(Int64(array.shape[axis])) }
            // The processor; what was on another device comes back to it.
            writer.put(Int32(1))
            writer.put(Int32(0))
            writer.put(Int32(type))
            try writer.put(array)
        }
        writer.put(UInt64(content.names.count))
        for name in content.names {
            writer.put(UInt64(name.utf8.count))
            writer.put(name)
        }
        return writer.bytes
    }

    /// Without its arrays where only the names are wanted.
    static func content(_ bytes: [UInt8], numpy: Bool, npShapes: Bool, withArrays: Bool = true) throws -> Content {
        var reader = ByteReader(bytes)
        func check(_ condition: String) -> EngineError { EngineError("MXNetError", "Check failed: \(condition): Invalid NDArray file format") }
        guard let first = reader.integer(UInt64.self) else { throw check("fi->Read(&header)") }
        guard reader.integer(UInt64.self) != nil else { throw check("fi->Read(&reserved)") }
        guard first == header else { throw check("header == kMXAPINDArrayListMagic") }
        guard let count = reader.integer(UInt64.self) else { throw check("fi->Read(data)") }
        var content = Content()
        for _ in 0..<count {
            guard let found = try head(&reader, numpy: numpy, npShapes: npShapes) else { throw check("fi->Read(data)") }
            if withArrays {
                guard let array = try reader.tensor(found.shape, found.dtype) else { throw check("fi->Read(data)") }
                content.arrays.append(array)
            } else if !reader.skip(found.shape, found.dtype) {
                throw check("fi->Read(data)")
            }
        }
        guard let named = reader.integer(UInt64.self) else { throw check("fi->Read(keys)") }
        for _ in 0..<named {
            guard let length = reader.integer(UInt64.self), let name = reader.text(Int(clamping: length)) else { throw check("fi->Read(keys)") }
            content.names.append(name)
        }
        guard named == 0 || named == count else { throw check("keys->size() == 0 || keys->size() == data->size()") }
        return content
    }

    /// What stands before the next array's elements; nil where the file ends within it or isn't one of these.
    private static func head(_ reader: inout ByteReader, numpy: Bool, npShapes: Bool) throws -> (shape: Shape, dtype: DType)? {
        guard let magic = reader.integer(UInt32.self), magic == ndMagic || magic == npMagic else { return nil }
        if magic == npMagic && !numpy && !npShapes {
            throw EngineError(
                "MXNetError",
                "Check failed: Imperative::Get()->is_np_shape(): ndarray was saved in np shape semantics, must be loaded in the same semantics. Please turn on np shape semantics in Python "
                    + "using `with np_shape(True)` or decorator `use_np_shape` to scope the code of loading the ndarray.")
        }
        if magic == ndMagic && (numpy || npShapes) {
            throw EngineError(
                "MXNetError",
                "Check failed: Imperative::Get()->is_np_shape() == GlobalOn || !Imperative::Get()->is_np_shape(): ndarray was not saved in np shape semantics, but being loaded in np shape "
                    + "semantics. Please turn off np shape semantics in Python using `with np_shape(False)` to scope the code of loading the ndarray.")
        }
        guard let storage = reader.integer(Int32.self), let rank = reader.integer(Int32.self), rank >= 0, Int(rank) <= reader.rest else { return nil }
        guard storage == 0 else { throw EngineError("MXNetError", "sparse arrays aren't part of Galley") }
        var sizes: [Int] = []
        for _ in 0..<rank {
            guard let size = reader.integer(Int64.self), size >= 0 else { return nil }
            sizes.append(Int(size))
        }
        guard magic == npMagic || rank > 0, reader.skip(8), let type = reader.integer(Int32.self), dtypes.indices.contains(Int(type)), let dtype = dtypes[Int(type)] else { return nil }
        return (try Shape(sizes), dtype)
    }
}
