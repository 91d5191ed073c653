extension Core {
    /// A picture's address, `data:image/png;base64,…`.
    static func picture(_ x: Tensor) throws -> String {
        let sizes = x.shape.array
        guard sizes.count == 2 || sizes.count == 3 && (sizes[2] == 3 || sizes[2] == 1), sizes.allSatisfy({ (1...16_384).contains($0) }) else {
            throw EngineError("TypeError", "Invalid shape \(Text.tuple(sizes)) for image data")
        }
        let channels = sizes.count == 3 ? sizes[2] : 1
        let values = Values.doubles(x)
        var pixels: [UInt8]
        if x.dtype == .uint8 {
            pixels = values.map { UInt8($0) }
        } else if channels == 3 {
            // Colours are from 0 to 1, and what lies beyond is cut off.
            pixels = values.map { $0.isNaN ? 0 : UInt8((max(0, min(1, $0)) * 255).rounded()) }
        } else {
            let finite = values.filter(\.isFinite)
            let (least, most) = (finite.min() ?? 0, finite.max() ?? 0)
            let scale = most > least ? 255 / (most - least) : 0
            pixels = values.map { $0.isFinite ? UInt8((($0 - least) * scale).rounded()) : $0 > 0 ? 255 : 0 }
        }
        guard let bytes = PngFormat.bytes(pixels, width: sizes[1], height: sizes[0], channels: channels) else { throw EngineError("RuntimeError", "the picture can't be packed") }
        return "data:image/png;base64," + Base64.text(bytes)
    }
}
