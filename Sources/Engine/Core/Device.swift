/// Where a tensor's numbers lie. The processor is the only kind so far; every op goes through the `Backend` of its tensors' device.
struct Device: Equatable {
    enum Kind: UInt8 { case cpu, gpu }
    var kind: Kind
    var index: UInt8

    static let cpu = Device(kind: .cpu, index: 0)

    var name: String { (kind == .cpu ? "cpu(" : "gpu(") + String(index) + ")" }

    static func named(_ name: String) throws -> Device {
        if name == "cpu(0)" || name == "cpu" { return .cpu }
        guard name.hasSuffix(")"), let open = name.firstIndex(of: "("), let index = UInt8(name[name.index(after: open)...].dropLast()) else {
            throw EngineError.value("Unknown device \(name)")
        }
        switch name[..<open] {
        case "cpu": return Device(kind: .cpu, index: index)
        case "gpu": throw EngineError.mxnet("There is no \(name): this machine has no graphics processor that can be used")
        default: throw EngineError.value("Unknown device \(name)")
        }
    }

    static func count(_ kind: String) -> Int { kind == "cpu" ? 1 : 0 }
}
