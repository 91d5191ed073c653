import Foundation
import Testing

@testable import BindingGenerator

@Suite("What the generator makes")
struct GeneratedFilesTests {
    static let root = URL(fileURLWithPath: #filePath + "/../../..").standardized

    @Test func theCheckedInFilesAreThoseThatTheSourcesGive() throws {
        for (path, text) in try generatedFiles(root: Self.root) {
            let kept = try? String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
            #expect(kept == text, "\(path) is stale: run `make bindings`")
        }
    }

    @Test func numbersAndObjectsAreCountedApart() throws {
        let functions = try borderFunctions(
            in: "public enum Ops {\n    public static func mix(_ a: Tensor, _ k: Int, _ name: String, _ x: Double, _ parts: [Tensor]) -> [Int] {\n}\n", file: "Ops.swift")
        let text = thunks("Ops", functions)
        #expect(text.contains("Ops.mix(call.object(1, Tensor.self), call.int(1), call.string(2), call.double(2), call.objects(3, Tensor.self))"))
        #expect(interface(functions, ["Ops"]).contains("public static func mix(_ a: Tensor, _ k: Int, _ name: String, _ x: Double, _ parts: [Tensor]) -> [Int]\n"))
    }

    @Test(
        "A declaration that can't cross the border is refused with its line",
        arguments: [
            ("public enum Ops {\n    public static func f(_ a: Set) {", "`_ a: Set` is no parameter of the border"),
            ("public enum Ops {\n    public static func f(a: Int) {", "`a: Int` is no parameter of the border"),
            ("public enum Ops {\n    public static func f(_ a: Int) -> Character {", "`Character` can't be the result"),
            ("public enum Ops {\n    public static func f(_ a: Int) throws {", "neither throwing nor generic"),
            ("public enum Ops {\n    public static func f(", "declared on one line"),
            ("public struct Ops {\n    public static func f() {", "stands inside a `public enum`"),
        ])
    func refusals(_ text: String, _ problem: String) {
        let error = #expect(throws: BorderError.self) { try borderFunctions(in: text, file: "Ops.swift") }
        let told = error.map { String(describing: $0) } ?? ""
        #expect(told.hasPrefix("Ops.swift:2: ") && told.contains(problem), "\(told)")
    }
}
