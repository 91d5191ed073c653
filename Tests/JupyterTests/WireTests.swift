import Testing

@testable import Jupyter

@Suite struct WireTests {
    private let format = WireFormat(signer: MessageSigner(key: Array("secret".utf8)))

    private func frames(
        _ header: String = #"{"msg_id":"1","session":"s","msg_type":"execute_request","date":"2026-11-21T09:32:00.5Z"}"#, content: String = "{}"
    ) -> [[UInt8]] {
        let parts = [header, "{}", "{}", content].map { Array($0.utf8) }
        return [Array("peer".utf8), WireFormat.delimiter, format.signer.signature(of: parts[...])] + parts
    }

    @Test func signsAsOthersDo() {
        // printf abcd | openssl dgst -sha256 -hmac secret
        let parts = ["a", "b", "c", "d"].map { Array($0.utf8) }
        let signature = String(decoding: format.signer.signature(of: parts[...]), as: UTF8.self)
        #expect(signature == "3057ecbaeceffb90b97394a97267236eca9f9e5520dfe387831a22a0eb7709d2")
        #expect(format.signer.isValid(Array(signature.utf8), for: parts[...]))
        #expect(format.signer.isValid(Array(signature.uppercased().utf8), for: parts[...]))
    }

    @Test func readsWhatItWrites() throws {
        var headers = HeaderWriter(session: "s", tag: "t")
        let parent = ParentHeader(json: Array(#"{"msg_id": "p",  "odd":1.50}"#.utf8))
        let written = format.encode(identities: [[1, 2], [3]], header: headers.header("status"), parent: parent, content: ["a": [1, "é"]])
        let request = try format.decode(written)
        #expect(request.identities == [[1, 2], [3]])
        #expect(request.type == "status")
        #expect(request.id == "s_t_1")
        #expect(request.session == "s")
        #expect(request.content == ["a": [1, "é"]])
        #expect(written[5] == parent.json)
        #expect(try JSONValue(parsing: request.header.json)["version"]?.string == "5.5")
    }

    @Test func acceptsBuffersAndRequestsWithoutIds() throws {
        let request = try format.decode(frames(#"{"msg_type":"x"}"#) + [[1, 2, 3], []])
        #expect(request.type == "x" && request.id == "" && request.session == "" && request.sent == nil)
    }

    @Test func dropsWhatIsMissing() {
        let good = frames()
        #expect(throws: WireError.noDelimiter) { try format.decode([]) }
        #expect(throws: WireError.noDelimiter) { try format.decode(Array(good.prefix(1))) }
        for count in 2..<good.count { #expect(throws: WireError.missingFrames) { try format.decode(Array(good.prefix(count))) } }
        #expect(throws: WireError.noMember("msg_type")) { try format.decode(frames("{}")) }
        #expect(throws: WireError.noMember("msg_type")) { try format.decode(frames(#"{"msg_type":7}"#)) }
        #expect(throws: WireError.notAnObject(part: "header")) { try format.decode(frames("[]")) }
        #expect(throws: WireError.notAnObject(part: "content")) { try format.decode(frames(content: "3")) }
        #expect(throws: WireError.notJSON(part: "content", JSONError(reason: "a member's name is missing", offset: 1))) {
            try format.decode(frames(content: "{"))
        }
    }

    /// Any change of any signed byte, and of any byte of the signature, is seen.
    @Test func dropsForgeries() {
        let good = frames()
        for index in 2..<good.count {
            for byte in good[index].indices {
                var forged = good
                forged[index][byte] ^= 1
                #expect(throws: WireError.wrongSignature) { try format.decode(forged) }
            }
        }
        for signature in ["", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 65), String(repeating: "g", count: 64)] {
            var forged = good
            forged[2] = Array(signature.utf8)
            #expect(throws: WireError.wrongSignature) { try format.decode(forged) }
        }
    }

    @Test func emptyKeyTurnsSigningOff() throws {
        let open = WireFormat(signer: MessageSigner(key: []))
        var unsigned = frames()
        unsigned[2] = Array("whatever".utf8)
        #expect(try open.decode(unsigned).type == "execute_request")
        #expect(open.encode(identities: [], header: [], parent: .none, content: [:])[1] == [])
    }

    /// Frames broken at random, signed so that the parsers see them.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func survivesGarbledFrames(seed: UInt64) {
        var random = SeededGenerator(seed)
        let open = WireFormat(signer: MessageSigner(key: []))
        for _ in 0..<500 {
            var broken = frames(content: JSONValue.random(depth: 3, using: &random).description)
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                guard !broken.isEmpty else { break }
                let index = Int.random(in: 0..<broken.count, using: &random)
                switch Int.random(in: 0..<6, using: &random) {
                case 0: broken.remove(at: index)
                case 1: broken.insert((0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }, at: index)
                case 2: broken.swapAt(index, Int.random(in: 0..<broken.count, using: &random))
                default: random.break(&broken[index])
                }
            }
            if let request = try? open.decode(broken) { #expect(request.content.members != nil) }
            _ = try? format.decode(broken)
        }
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000000Z"), (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"), (1_795_253_520_123_456, "2026-11-21T09:32:00.123456Z"),
        (4_102_444_799_999_999, "2099-12-31T23:59:59.999999Z"),
    ])
    func writesDates(_ microseconds: Int, _ text: String) {
        #expect(Timestamp(microseconds: microseconds).description == text)
        #expect(Timestamp(text) == Timestamp(microseconds: microseconds))
    }

    @Test(arguments: [
        ("2026-11-21T09:32:00Z", 0), ("2026-11-21T09:32:00", 0), ("2026-11-21T09:32:00.5+00:00", 500_000), ("2026-11-21T10:32:00+01:00", 0),
        ("2026-11-21T04:02:00-05:30", 0),
        ("2026-11-21T09:32:00.123Z", 123_000), ("2026-11-21T09:32:00.1234567Z", 123_456),
    ])
    func readsDates(_ text: String, _ more: Int) throws {
        #expect(Timestamp(text) == Timestamp(microseconds: 1_795_253_520_000_000 + more))
    }

    @Test(arguments: [
        "", "now", "2026-11-21", "2026-13-21T09:32:00Z", "2026-11-21T09:32:00.5X", "2026-11-21T09:32:00+0100", "2026-11-21T09:32:00+1", "2026-11-2éT09:32:00Z",
    ])
    func refusesDates(_ text: String) { #expect(Timestamp(text) == nil) }

    @Test func runsHaveDifferentNames() {
        let names = (0..<100).map { _ in newSessionName() }
        #expect(Set(names).count == 100 && names.allSatisfy { $0.count == 32 })
    }
}
