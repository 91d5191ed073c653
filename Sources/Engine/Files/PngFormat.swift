import Gzip

/// Pictures of eight bits a channel, as browsers show them: one channel, or three of red, green and blue.
enum PngFormat {
    static func bytes(_ pixels: [UInt8], width: Int, height: Int, channels: Int) -> [UInt8]? {
        var rows: [UInt8] = []
        rows.reserveCapacity(pixels.count + height)
        for row in 0..<height {
            // Each row says how it is foretold from the one above: not at all.
            rows.append(0)
            rows += pixels[(row * width * channels)..<((row + 1) * width * channels)]
        }
        guard let packed = Gzip.packed(rows, as: .zlib) else { return nil }
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        func chunk(_ name: String, _ content: [UInt8]) {
            let body = Array(name.utf8) + content
            bytes += big(UInt32(content.count)) + body + big(Gzip.checksum(body))
        }
        chunk("IHDR", big(UInt32(width)) + big(UInt32(height)) + [8, channels == 1 ? 0 : 2, 0, 0, 0])
        chunk("IDAT", packed)
        chunk("IEND", [])
        return bytes
    }

    private static func big(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
}

/// Bytes as text, in 64 letters.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 { result.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
