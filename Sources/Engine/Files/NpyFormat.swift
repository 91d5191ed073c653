/// numpy's files of one array: a header in Python's spelling, padded to whole pieces of 64 bytes, and the elements.
enum NpyFormat {
    private static let magic: [UInt8] = [0x93] + "NUMPY".utf8

    /// numpy's names of the dtypes; it knows no bfloat16, which goes as two bytes of anything.
    private static func name(_ dtype: DType) -> String {
        switch dtype {
        case .float32: "<f4"
        case .float64: "<f8"
        case .float16: "<f2"
        case .bfloat16: "<V2"
        case .int8: "|i1"
        case .uint8: "|u1"
        case .int16: "<i2"
        case .uint16: "<u2"
        case .int32: "<i4"
        case .uint32: "<u4"
        case .int64: "<i8"
        case .bool: "|b1"
        }
    }

    static func bytes(_ x: Tensor) throws -> [UInt8] {
        var header = "{'descr': '\(name(x.dtype))', 'fortran_order': False, 'shape': \(Text.tuple(x.shape.array)), }"
        // Room for the first axis to grow in place.
        if x.shape.rank > 0 { header += String(repeating: " ", count: 21 - "\(x.shape[0])".utf8.count) }
        let length = (10 + header.utf8.count + 1 + 63) / 64 * 64 - 10
        header += String(repeating: " ", count: length - header.utf8.count - 1) + "\n"
        var writer = ByteWriter()
        for byte in magic { writer.put(byte) }
        writer.put(UInt8(1))
        writer.put(UInt8(0))
        writer.put(UInt16(length))
        writer.put(header)
        try writer.put(x)
        return writer.bytes
    }

    static func tensor(_ bytes: [UInt8]) throws -> Tensor {
        guard !bytes.isEmpty else { throw EngineError("EOFError", "No data left in file") }
        guard bytes.starts(with: magic) else {
            throw EngineError.value(
                "This file contains pickled (object) data. If you trust the file you can load it unsafely using the `allow_pickle=` keyword argument or `pickle.load()`.")
        }
        var reader = ByteReader(bytes)
        guard reader.skip(6), let version = reader.integer(UInt8.self), reader.skip(1) else { throw EngineError.value("EOF: reading magic string, expected 8 bytes got \(bytes.count)") }
        let length = version == 1 ? reader.integer(UInt16.self).map(Int.init) : reader.integer(UInt32.self).map(Int.init)
        guard let length, let header = reader.text(length) else { throw EngineError.value("EOF: reading array header, expected \(length ?? 2) bytes got \(reader.rest)") }
        guard let told = field("descr", header), let order = field("fortran_order", header), let shape = field("shape", header) else {
            throw EngineError.value("Cannot parse header: '\(header)'")
        }
        guard let type = DType.allCases.first(where: { name($0).dropFirst() == told.dropFirst() }) else {
            throw EngineError.value(told.contains("O") ? "Object arrays cannot be loaded when allow_pickle=False" : "descr is not a valid dtype descriptor: '\(told)'")
        }
        let isFortran = order == "True"
        let sizes = shape.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
        let stored = try Shape(isFortran ? sizes.reversed() : sizes)
        let rest = Array(bytes[reader.place...])
        var elements = ByteReader(told.first == ">" ? swapped(rest, type.size) : rest)
        guard let x = try elements.tensor(stored, type) else {
            throw EngineError.value(
                "Failed to read all data for array. Expected \(Text.tuple(sizes)) = \(stored.count) elements, could only read \(rest.count / type.size) elements. (file seems not fully written?)")
        }
        return isFortran ? try Core.transpose(x, []) : x
    }

    /// What stands for a name in the header: a text in quotes, a tuple in brackets, or a word.
    private static func field(_ name: String, _ header: String) -> String? {
        guard let start = header.firstRange(of: "'\(name)':")?.upperBound else { return nil }
        let rest = header[start...].drop { $0 == " " }
        switch rest.first {
        case "'": return String(rest.dropFirst().prefix { $0 != "'" })
        case "(": return String(rest.dropFirst().prefix { $0 != ")" })
        default: return String(rest.prefix { $0 != "," && $0 != "}" })
        }
    }

    /// The bytes of each element the other way round.
    private static func swapped(_ bytes: [UInt8], _ size: Int) -> [UInt8] {
        stride(from: 0, to: bytes.count - bytes.count % size, by: size).flatMap { bytes[$0..<($0 + size)].reversed() }
    }
}
