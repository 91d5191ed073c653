// What a host function gets and gives besides numbers and its own objects.

extension HostCall {
    public func string(_ slot: Int) -> String {
        guard let object = ref[slot], type(of: object) == StringBox.self else { return "" }
        return unsafeDowncast(object, to: StringBox.self).value
    }

    public func ints(_ slot: Int) -> [Int] {
        guard let array = ref[slot] as? ArrayObject else { return [] }
        return (0..<array.count).map { Int(array.base[$0]) }
    }
    public func doubles(_ slot: Int) -> [Double] {
        guard let array = ref[slot] as? ArrayObject else { return [] }
        return (0..<array.count).map { Double(bitPattern: UInt64(bitPattern: array.base[$0])) }
    }
    public func objects<T: AnyObject>(_ slot: Int, _ type: T.Type) -> [T] {
        guard let array = ref[slot] as? ArrayObject else { return [] }
        return (0..<array.count).compactMap { array.refs[$0] as? T }
    }
    public func strings(_ slot: Int) -> [String] {
        guard let array = ref[slot] as? ArrayObject else { return [] }
        return (0..<array.count).map { (array.refs[$0] as? StringBox)?.value ?? "" }
    }
    /// An Optional of a host class.
    public func optionalObject<T: AnyObject>(_ slot: Int, _ type: T.Type) -> T? { ref[slot] as? T }

    public func result(_ value: String) { ref[0] = StringBox(value) }
    public func result(_ values: [Int]) { raws(values) { Int64($0) } }
    public func result(_ values: [Double]) { raws(values) { Int64(bitPattern: $0.bitPattern) } }
    public func result(objects: [AnyObject]) { refs(objects) { $0 } }
    public func result(_ values: [String]) { refs(values) { StringBox($0) } }
    /// An Optional of a host class.
    public func result(optional: AnyObject?) { ref[0] = optional }

    private func raws<T>(_ values: [T], _ bits: (T) -> Int64) {
        let array = RawArray.make(machine.heap)
        guard array.reserve(values.count) else { return }
        for (index, value) in values.enumerated() { array.base[index] = bits(value) }
        array.header_.pointee.count = values.count
        ref[0] = array
    }
    private func refs<T>(_ values: [T], _ object: (T) -> AnyObject) {
        let array = RefArray.make(machine.heap)
        guard array.reserve(values.count) else { return }
        for (index, value) in values.enumerated() { (array.refs + index).initialize(to: object(value)) }
        array.header_.pointee.count = values.count
        ref[0] = array
    }
}
