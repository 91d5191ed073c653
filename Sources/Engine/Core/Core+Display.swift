extension Core {
    /// A picture's address, `data:image/png;base64,…`.
    static func picture(_ x: Tensor) throws -> String {
        let sizes = x.shape.array
        guard sizes.count == 2 || sizes.count == 3 && (sizes[2] == 3 || sizes[2] == 1), sizes.allSatisfy({ (1...16_384).contains($0) }) else {
            throw EngineError("TypeError", "Invalid shape \(Text.tuple(sizes)) for image data")
        }
        let channels = sizes.count == 3 ? sizes[2] : 1
        let values = Values.doubles(x)
        // What lies beyond is cut off; differences too large or too small for a Double give no number.
        func byte(_ level: Double) -> UInt8 { level.isNaN ? 0 : UInt8((max(0, min(1, level)) * 255).rounded()) }
        let pixels: [UInt8]
        if x.dtype == .uint8 {
            pixels = values.map { UInt8($0) }
        } else if channels == 3 {
            pixels = values.map(byte)
        } else {
            let finite = values.filter(\.isFinite)
            let (least, most) = (finite.min() ?? 0, finite.max() ?? 0)
            pixels = values.map { byte(($0 - least) / (most - least)) }
        }
        guard let bytes = PngFormat.bytes(pixels, width: sizes[1], height: sizes[0], channels: channels) else { throw EngineError("RuntimeError", "the picture can't be packed") }
        return "data:image/png;base64," + Base64.text(bytes)
    }
}
