import Bindings
import Testing

@Suite("The engine as scripts see it")
struct EngineModuleTests {
    @Test func everyDeclaredFunctionHasAThunk() {
        let module = engineHostModule()
        var namespace = ""
        var declared: Set<String> = []
        for line in module.interface.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("public enum ") { namespace = String(text.dropFirst("public enum ".count).prefix { $0.isLetter }) }
            if text.hasPrefix("public static func ") { declared.insert(namespace + "." + text.dropFirst("public static func ".count).prefix { $0 != "(" }) }
        }
        #expect(declared == Set(module.functions.keys))
        #expect(declared.count > 80)
        #expect(module.interface.contains("public final class Tensor {}"))
    }
}

@Suite("Surfaces that the program carries")
struct SurfaceTextTests {
    @Test(arguments: Surfaces.names)
    func everySurfaceHasItsText(_ name: String) throws {
        let module = try #require(Surfaces.module(named: name))
        #expect(module.name == name)
        #expect(module.files.count > (name.hasPrefix("xint") ? 0 : name.hasPrefix("D2L") ? 2 : 5))
        #expect(module.files.allSatisfy { $0.name.hasSuffix(".swift") && !$0.text.isEmpty })
        #expect(module.imports.contains("Engine"))
    }

    @Test func unknownNamesGiveNothing() { #expect(Surfaces.module(named: "Fortran") == nil) }

    @Test func theImportsOfAModuleAreThoseOfItsText() throws {
        for name in Surfaces.names {
            let module = try #require(Surfaces.module(named: name))
            var imports: Set<String> = []
            for file in module.files {
                for line in file.text.split(separator: "\n") where line.hasPrefix("import ") || line.hasPrefix("@_exported import ") {
                    imports.insert(String(line.split(separator: " ").last!))
                }
            }
            #expect(imports == Set(module.imports), "\(name)")
        }
    }
}
