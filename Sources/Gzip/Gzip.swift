import CZlib

/// Files packed by gzip, as data sets come.
///
/// What is packed says how long it is only at its end, and may lie: whoever unpacks is asked before room for more is made.
public enum Gzip {
    /// Why bytes can't be unpacked.
    public enum Failure: Error, Equatable {
        /// The file ends before what is packed in it does.
        case isCutShort
        /// What zlib says of the bytes.
        case isSpoilt(String)
    }

    public static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.count > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B }

    /// The bytes unpacked, of all members that the file has.
    ///
    /// - Parameter allow: asked with the number of bytes wanted, each time before there are more; throws to end it.
    public static func unpacked(_ bytes: [UInt8], allow: (Int) throws -> Void) throws -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, 16 + MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw Failure.isSpoilt("zlib can't begin") }
        defer { inflateEnd(&stream) }
        var result: [UInt8] = []
        var filled = 0
        var source = bytes
        let total = source.count
        try source.withUnsafeMutableBufferPointer { input in
            var taken = 0
            while true {
                if filled == result.count {
                    let wanted = max(2 * result.count, 1 << 16)
                    try allow(wanted)
                    result.append(contentsOf: repeatElement(0, count: wanted - result.count))
                }
                let give = min(total - taken, Int(Int32.max))
                let room = min(result.count - filled, Int(Int32.max))
                let status = result.withUnsafeMutableBufferPointer { output in
                    stream.next_in = input.baseAddress.map { $0 + taken }
                    stream.avail_in = UInt32(give)
                    stream.next_out = output.baseAddress.map { $0 + filled }
                    stream.avail_out = UInt32(room)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                taken += give - Int(stream.avail_in)
                filled += room - Int(stream.avail_out)
                switch status {
                case Z_STREAM_END:
                    if taken == total { return }
                    // Another member follows, or bytes that are none and that gzip itself leaves alone.
                    guard input[taken] == 0x1F, inflateReset(&stream) == Z_OK else { return }
                case Z_OK: break
                case Z_BUF_ERROR where taken < total || stream.avail_out == 0: break
                case Z_BUF_ERROR: throw Failure.isCutShort
                default: throw Failure.isSpoilt(stream.msg.map { String(cString: $0) } ?? "error \(status)")
                }
                if status == Z_OK, taken == total, stream.avail_out != 0 { throw Failure.isCutShort }
            }
        }
        result.removeLast(result.count - filled)
        return result
    }

    /// What stands around packed bytes: gzip's head and checksum, or zlib's, as pictures have them.
    public enum Envelope { case gzip, zlib }

    /// The checksum of gzip's and of pictures' pieces.
    public static func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count)) }

    /// The bytes packed. The same bytes give the same file: it holds neither a time nor a name.
    public static func packed(_ bytes: [UInt8], as envelope: Envelope = .gzip) -> [UInt8]? {
        var stream = z_stream()
        guard deflateInit2_(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, envelope == .gzip ? 16 + MAX_WBITS : MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var source = bytes
        var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
        let (status, left) = source.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(truncatingIfNeeded: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(truncatingIfNeeded: output.count)
                return (deflate(&stream, Z_FINISH), Int(stream.avail_out))
            }
        }
        guard status == Z_STREAM_END else { return nil }
        result.removeLast(left)
        return result
    }
}
