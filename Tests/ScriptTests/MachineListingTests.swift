import Testing

@testable import Script

/// The code of small functions to the instruction: what is hot stays what it is.
@Suite struct MachineListingTests {
    static let listings: [(text: String, function: String, code: String)] = [
        (
            "func loop() -> Int { var s = 0; var i = 0; while i < 3000 { s = (s + i * i) % 1000003; i += 1 }; return s }\n_ = loop()", "loop",
            """
            loop:
            0: nop
            1: loadInt r1, 0
            2: loadInt r2, 0
            3: jump ->11
            4: jump ->9
            5: mulInt r11, r2, r2  [mulIntAddIntRemInt]
            6: addInt r11, r1, r11  [addIntRemInt]
            7: remInt r1, r11, r3
            8: addIntImm r2, r2, 1  [addIntImmJumpLtImm]
            9: jumpLtImm r2, 3000, ->5
            10: jump ->13
            11: loadInt r3, 1000003
            12: jump ->4
            13: retRaw r1
            14: unreachable
            """
        ),
        (
            "func fib(_ n: Int) -> Int { if n < 2 { return n }; return fib(n - 1) + fib(n - 2) }\n_ = fib(3)", "fib",
            """
            fib:
            0: nop
            1: jumpGeImm r1, 2, ->3  [jumpGeImmRetRaw]
            2: retRaw r1
            3: subIntImm r3, r1, 1  [subIntImmCall]
            4: call r2, o1, fib
            6: subIntImm r4, r1, 2  [subIntImmCall]
            7: call r3, o1, fib
            9: addInt r2, r2, r3  [addIntRetRaw]
            10: retRaw r2
            """
        ),
        (
            "func add(_ a: inout [Int], _ i: Int) { a[i] += 1 }\nvar a = [1]\nadd(&a, 0)", "add",
            """
            add:
            0: nop
            1: loadInt r2, 1
            2: arrayGetRaw r3, o1, r1  [arrayGetRawAddInt]
            3: addInt r3, r3, r2
            4: arraySetRaw o1, r1, r3
            5: ret
            """
        ),
    ]

    @Test(arguments: listings.indices) func code(_ index: Int) throws {
        let (text, function, code) = Self.listings[index]
        let notebook = try Notebook()
        try notebook.run(text)
        let listing = notebook.machine.disassembly(of: function)
        #expect(listing.hasPrefix(code), "\(listing)")
    }

    /// Every operation has a line of its own in a listing.
    @Test func instructionsAreEightBytes() {
        #expect(MemoryLayout<Instruction>.size == 8)
        #expect(MemoryLayout<Op>.size == 1)
        #expect(Op.allCases.count < 256)
    }
}
