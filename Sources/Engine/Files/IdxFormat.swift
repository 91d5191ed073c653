import Gzip

/// The files that MNIST and its like come in: a magic number that names the dtype and the count of axes, the sizes, and the elements, the highest byte first.
enum IdxFormat {
    private static let dtypes: [UInt8: DType] = [0x08: .uint8, 0x09: .int8, 0x0B: .int16, 0x0C: .int32, 0x0D: .float32, 0x0E: .float64]

    static func tensor(_ bytes: [UInt8], _ file: String) throws -> Tensor {
        guard bytes.count >= 4, bytes[0] == 0, bytes[1] == 0, let dtype = dtypes[bytes[2]] else {
            throw EngineError.value("\(file) isn't an idx file: it begins with \(bytes.prefix(4).map { String($0, radix: 16) }.joined(separator: " "))")
        }
        let rank = Int(bytes[3])
        guard bytes.count >= 4 + 4 * rank else { throw EngineError.value("\(file) ends within its header") }
        let sizes = (0..<rank).map { axis in bytes[(4 + 4 * axis)..<(8 + 4 * axis)].reduce(0) { $0 << 8 | Int($1) } }
        let shape = try Shape(sizes)
        let (needed, overflows) = shape.count.multipliedReportingOverflow(by: dtype.size)
        let start = 4 + 4 * rank
        guard !overflows, bytes.count - start == needed else {
            throw EngineError.value("\(file) should hold \(Text.tuple(sizes)) elements of \(dtype.name), and has \(bytes.count - start) bytes for them")
        }
        let node = try Evaluator.constant(shape, dtype) { out in
            guard needed > 0 else { return }
            bytes.withUnsafeBytes { source in
                guard let base = source.baseAddress else { return }
                let size = dtype.size
                if size == 1 { return out.copyMemory(from: base + start, byteCount: needed) }
                for element in 0..<shape.count {
                    for byte in 0..<size { out.storeBytes(of: source[start + element * size + size - 1 - byte], toByteOffset: element * size + byte, as: UInt8.self) }
                }
            }
        }
        return Tensor(node)
    }
}
