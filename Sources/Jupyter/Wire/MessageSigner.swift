import Crypto
import Glibc

/// Signs what the kernel sends and checks what it receives: HMAC-SHA256 over header, parent header, metadata and content, in lowercase hexadecimal.
///
/// An empty key turns signing off, as the protocol has it: such a kernel is open to everybody who reaches its sockets.
struct MessageSigner: Sendable {
    private let key: SymmetricKey?

    init(key: [UInt8]) { self.key = key.isEmpty ? nil : SymmetricKey(data: key) }

    /// Whether there is a key.
    var isSigning: Bool { key != nil }

    func signature(of parts: ArraySlice<[UInt8]>) -> [UInt8] {
        guard let key else { return [] }
        return code(of: parts, key: key).withUnsafeBytes { code in
            var text: [UInt8] = []
            text.reserveCapacity(2 * code.count)
            for byte in code {
                text.append(lowercaseHexadecimal[Int(byte >> 4)])
                text.append(lowercaseHexadecimal[Int(byte & 15)])
            }
            return text
        }
    }

    /// Whether the signature belongs to the parts; how long the answer takes doesn't depend on where a wrong signature differs.
    func isValid(_ signature: [UInt8], for parts: ArraySlice<[UInt8]>) -> Bool {
        guard let key else { return true }
        guard signature.count == 2 * SHA256.byteCount else { return false }
        var claimed: [UInt8] = []
        claimed.reserveCapacity(SHA256.byteCount)
        for index in stride(from: 0, to: signature.count, by: 2) {
            guard let high = hexadecimalDigit(signature[index]), let low = hexadecimalDigit(signature[index + 1]) else { return false }
            claimed.append(high << 4 | low)
        }
        // A code compares with bytes in constant time.
        return code(of: parts, key: key) == claimed
    }

    private func code(of parts: ArraySlice<[UInt8]>, key: SymmetricKey) -> HMAC<SHA256>.MAC {
        var hmac = HMAC<SHA256>(key: key)
        for part in parts { part.withUnsafeBytes { hmac.update(data: $0) } }
        return hmac.finalize()
    }
}
