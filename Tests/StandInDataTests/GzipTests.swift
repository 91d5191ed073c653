import Gzip
import Testing

@Suite struct GzipTests {
    struct TooMuch: Error {}

    @Test(arguments: [0, 1, 100, 65_536, 65_537, 1_000_000])
    func whatIsPackedComesBack(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let packed = try #require(Gzip.packed(bytes))
        #expect(Gzip.isPacked(packed))
        #expect(try Gzip.unpacked(packed) { _ in } == bytes)
        #expect(try Gzip.unpacked(packed + packed) { _ in } == bytes + bytes)
        // Zeros that pad a tape's block belong to nothing.
        #expect(try Gzip.unpacked(packed + [0, 0, 0]) { _ in } == bytes)
    }

    @Test func whatIsCutShortOrSpoiltIsRefused() throws {
        let packed = try #require(Gzip.packed((0..<500).map { UInt8(truncatingIfNeeded: $0 * 7) }))
        for length in packed.indices { #expect(throws: Gzip.Failure.self) { try Gzip.unpacked(Array(packed[..<length])) { _ in } } }
        for place in packed.indices.dropFirst(10) {
            var spoilt = packed
            spoilt[place] ^= 0x55
            #expect(throws: Gzip.Failure.self) { try Gzip.unpacked(spoilt) { _ in } }
        }
    }

    /// A few bytes can unpack to gigabytes: whoever asked is heard before they are there.
    @Test func aBombIsRefused() throws {
        let packed = try #require(Gzip.packed([UInt8](repeating: 0, count: 20_000_000)))
        #expect(packed.count < 50_000)
        #expect(throws: TooMuch.self) { try Gzip.unpacked(packed) { if $0 > 1_000_000 { throw TooMuch() } } }
    }
}
