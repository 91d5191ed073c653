import Testing

@testable import Engine

/// Pictures of any numbers: whatever they are, a byte a pixel.
@Suite struct PictureTests {
    @Test(arguments: [
        [0, 1, 0.5, 0.25], [3, 3, 3, 3], [-1.7e308, 1.7e308, 0, 1], [0, 5e-324, 0, 0], [.nan, .infinity, -.infinity, 1], [.infinity, .infinity, .infinity, .infinity],
    ])
    func anyNumbersMakeAPicture(_ values: [Double]) {
        session { context in
            let picture = Display.picture(tensor(values, [2, 2], "float64"))
            #expect(picture.hasPrefix("data:image/png;base64,iVBORw0KGgo") && context.takeFailure() == nil)
        }
    }

    @Test func bytesAndColoursAreTakenAsTheyAre() throws {
        try session { _ in
            // Both are one white pixel and one black one beside it.
            let (gray, same) = (try Core.picture(tensor([255, 0], [1, 2], "uint8")), try Core.picture(tensor([1, 0], [1, 2], "float32")))
            #expect(gray == same)
            let (red, again) = (try Core.picture(tensor([255, 0, 0], [1, 1, 3], "uint8")), try Core.picture(tensor([7, -1, .nan], [1, 1, 3], "float32")))
            #expect(red == again)
            #expect(throws: EngineError.self) { try Core.picture(vector([1, 2])) }
            #expect(throws: EngineError.self) { try Core.picture(tensor([], [0, 3], "float32")) }
        }
    }
}
