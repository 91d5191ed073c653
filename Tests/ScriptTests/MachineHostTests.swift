import Testing

@testable import Script

/// Calls into the host: layout, results, errors.
@Suite struct MachineHostTests {
    final class Thing {
        var value: Int
        init(_ value: Int) { self.value = value }
    }

    static let module = HostModule(
        name: "Host",
        interface: """
            public class Thing {}
            public enum Things {
                public static func make(_ value: Int) -> Thing
                public static func value(_ thing: Thing) -> Int
                public static func mix(_ a: Thing, _ k: Int, _ b: Thing, _ d: Double, _ flag: Bool) -> Double
                public static func total(_ list: [Int], _ scale: [Double]) -> Double
                public static func range(_ n: Int) -> [Int]
                public static func halves(_ n: Int) -> [Double]
                public static func join(_ parts: [String], _ by: String) -> String
                public static func many(_ n: Int) -> [Thing]
                public static func sum(_ things: [Thing]) -> Int
                public static func find(_ n: Int) -> Thing?
                public static func fail(_ text: String) -> Int
            }
            """,
        functions: [
            "Things.make": { $0.result(Thing($0.int(1))) },
            "Things.value": { $0.result($0.object(1, Thing.self).value) },
            "Things.mix": { call in
                let sum = Double(call.object(1, Thing.self).value * call.int(1) + call.object(2, Thing.self).value)
                call.result(call.bool(3) ? sum + call.double(2) : -sum)
            },
            "Things.total": { call in call.result(zip(call.ints(1), call.doubles(2)).reduce(0) { $0 + Double($1.0) * $1.1 }) },
            "Things.range": { $0.result(Array(0..<$0.int(1))) },
            "Things.halves": { $0.result((0..<$0.int(1)).map { Double($0) / 2 }) },
            "Things.join": { $0.result($0.strings(1).joined(separator: $0.string(2))) },
            "Things.many": { $0.result(objects: (0..<$0.int(1)).map { Thing($0) }) },
            "Things.sum": { $0.result($0.objects(1, Thing.self).reduce(0) { $0 + $1.value }) },
            "Things.find": { $0.result(optional: $0.int(1) > 0 ? Thing($0.int(1)) : nil) },
            "Things.fail": { throw HostError(name: "ThingError", message: $0.string(1)) },
        ])

    @Test(arguments: [
        ("print(Things.value(Things.make(7)))", "7\n"),
        ("print(Things.mix(Things.make(2), 10, Things.make(3), 0.5, true), Things.mix(Things.make(1), 1, Things.make(1), 9, false))", "23.5 -2.0\n"),
        ("print(Things.total([1, 2, 3], [0.5, 1, 2]), Things.range(4), Things.halves(3))", "8.5 [0, 1, 2, 3] [0.0, 0.5, 1.0]\n"),
        ("print(Things.join([\"a\", \"b\"], \"-\"))", "a-b\n"),
        ("let t = Things.many(5)\nprint(t.count, Things.sum(t), Things.value(t[3]))", "5 10 3\n"),
        ("print(Things.find(0) == nil, Things.value(Things.find(4)!))", "true 4\n"),
        ("let f = Things.value\nprint([Things.make(1), Things.make(2)].map(f))", "[1, 2]\n"),
        ("let a: Any = Things.make(9)\nif let t = a as? Thing { print(Things.value(t)) }", "9\n"),
    ]) func calls(_ text: String, _ expected: String) throws {
        #expect(try Notebook(host: Self.module).printed("import Host\n" + text) == expected)
    }

    @Test func anErrorKeepsItsNameAndItsLine() throws {
        let notebook = try Notebook(host: Self.module)
        let trap = try #require(try notebook.trap("import Host\nlet kept = [1]\nlet n = Things.fail(\"no thing\")"))
        #expect(trap.kind == .host)
        #expect(trap.name == "ThingError")
        #expect(trap.message == "no thing")
        #expect(trap.line == 3)
        #expect(try notebook.printed("print(kept)") == "[1]\n")
    }

    @Test func theShownObjectIsTheHostsOwn() throws {
        let notebook = try Notebook(host: Self.module)
        var object: AnyObject?
        notebook.machine.show = { object = $0.object }
        try notebook.run("import Host\nThings.make(3)")
        #expect((object as? Thing)?.value == 3)
        try notebook.run("Things.find(8)")
        #expect((object as? Thing)?.value == 8)
    }
}
