/// Numbers and texts one after the other, the lowest byte first, as file formats have them.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put<T: FixedWidthInteger>(_ value: T) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
    /// A tensor's elements in row order.
    mutating func put(_ x: Tensor) throws {
        let node = try Core.value(x)
        if node.shape.count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(start: node.pointer, count: node.shape.count * node.dtype.size)) }
    }
}

/// Reads what a `ByteWriter` wrote, or anything else: what isn't there any more is nil.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var rest: Int { bytes.count - place }

    mutating func integer<T: FixedWidthInteger>(_ type: T.Type) -> T? {
        let size = T.bitWidth / 8
        guard size <= rest else { return nil }
        let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: T.self) }
        place += size
        return T(littleEndian: value)
    }
    mutating func text(_ count: Int) -> String? {
        guard count >= 0, count <= rest else { return nil }
        defer { place += count }
        return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
    }
    mutating func skip(_ count: Int) -> Bool {
        guard count >= 0, count <= rest else { return false }
        place += count
        return true
    }
    mutating func skip(_ shape: Shape, _ dtype: DType) -> Bool {
        let (count, overflows) = shape.count.multipliedReportingOverflow(by: dtype.size)
        return !overflows && skip(count)
    }
    /// A tensor of the elements that come next; nil where there aren't enough of them.
    mutating func tensor(_ shape: Shape, _ dtype: DType) throws -> Tensor? {
        let start = place
        guard skip(shape, dtype) else { return nil }
        let count = place - start
        let node = try Evaluator.constant(shape, dtype) { out in
            bytes.withUnsafeBytes { if let base = $0.baseAddress, count > 0 { out.copyMemory(from: base + start, byteCount: count) } }
        }
        return Tensor(node)
    }
}
