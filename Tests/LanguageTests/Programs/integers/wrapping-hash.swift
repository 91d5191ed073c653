// FNV-1a over bytes, in 32 bits.
func hash(_ text: String) -> UInt32 {
    var h: UInt32 = 2_166_136_261
    for byte in text.utf8 {
        h ^= UInt32(byte)
        h = h &* 16_777_619
    }
    return h
}
print(hash(""), hash("a"), hash("galley"))
// expect: 2166136261 3826002220 890602395
