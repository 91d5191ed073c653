import Foundation

/// What the objects of one machine share: counters, instances waiting for their `deinit`, and releases put off.
///
/// Releasing a long chain of objects would recurse once for each link and could overflow the host's stack, so from a certain depth on what an object held is kept here
/// and released in a loop.
final class Heap {
    struct Counters {
        var liveBytes = 0
        var liveObjects = 0
        var limit = Int.max
        /// When the run began.
        var bytesAtStart = 0
        /// What the process has grown by since, as far as it was looked at.
        var growth = 0
        /// The larger of what was counted and what was seen.
        var taken: Int { max(liveBytes, bytesAtStart &+ growth) }
        var depth = 0
        /// How many instances wait for their `deinit`; looked at after every instruction that may release something.
        var pendingDeinits = 0
    }
    let counters: UnsafeMutablePointer<Counters>
    // One thread at a time, and no access waits for another: nothing is gained by watching them.
    @exclusivity(unchecked) var deinitQueue: [Instance] = []
    @exclusivity(unchecked) private var postponed: [AnyObject] = []
    @exclusivity(unchecked) var isClosed = false

    init() {
        counters = .allocate(capacity: 1)
        counters.initialize(to: Counters())
    }

    deinit { counters.deallocate() }

    @inline(__always) func allocated(_ bytes: Int) {
        counters.pointee.liveBytes &+= bytes
        counters.pointee.liveObjects &+= 1
    }

    @inline(__always) func freed(_ bytes: Int) {
        counters.pointee.liveBytes &-= bytes
        counters.pointee.liveObjects &-= 1
    }

    /// Whether so much more may be allocated.
    @inline(__always) func admits(_ bytes: Int) -> Bool {
        let (sum, overflow) = counters.pointee.taken.addingReportingOverflow(bytes)
        return !overflow && sum <= counters.pointee.limit
    }

    /// Lets go of an object that something being freed held.
    @inline(__always) func release(_ slot: UnsafeMutablePointer<AnyObject?>) {
        guard let object = slot.pointee else { return }
        if counters.pointee.depth >= 200 {
            postponed.append(object)
            slot.pointee = nil
            return
        }
        counters.pointee.depth += 1
        slot.pointee = nil
        _ = consume object
        counters.pointee.depth -= 1
        if counters.pointee.depth == 0, !postponed.isEmpty { drain() }
    }

    @inline(never) private func drain() {
        counters.pointee.depth = 1
        while !postponed.isEmpty {
            let batch = postponed
            postponed = []
            _ = consume batch
        }
        counters.pointee.depth = 0
    }
}

/// How the fields of an object are kept: one for each struct, tuple and class, one for each case of an enum.
final class Shape {
    unowned(unsafe) let type: RuntimeType
    unowned(unsafe) let heap: Heap
    let fieldCount: Int
    /// Which fields hold objects.
    let refFields: [Int]
    let tag: Int
    let byteCount: Int
    /// Instances are handed to the machine before they go.
    let hasDeinit: Bool
    /// The same without `deinit`, for the second life of an instance while its `deinit` runs.
    let final: Shape?
    /// What an instance becomes that begins without `deinit` because its initialiser may fail.
    private(set) unowned(unsafe) var complete: Shape?
    /// The one value of a case without payload.
    var singleton: Instance?

    init(type: RuntimeType, heap: Heap, fields: [Representation], tag: Int = 0, hasDeinit: Bool = false) {
        self.type = type
        self.heap = heap
        fieldCount = fields.count
        refFields = fields.indices.filter { fields[$0] == .ref }
        self.tag = tag
        byteCount = 32 + 8 * fields.count
        self.hasDeinit = hasDeinit
        self.final = hasDeinit ? Shape(type: type, heap: heap, fields: fields, tag: tag) : nil
        self.final?.complete = self
    }
}

struct InstanceHeader {
    unowned(unsafe) let shape: Shape
}

/// A struct, a tuple, an enum's case with its payload or an instance of a class: a shape and a word for each field.
///
/// Values of structs and tuples are changed in place only while a single reference to them exists; otherwise they are copied first.
final class Instance: ManagedBuffer<InstanceHeader, Int64> {
    static func make(_ shape: Shape) -> Instance {
        let object = unsafeDowncast(Instance.create(minimumCapacity: shape.fieldCount) { _ in InstanceHeader(shape: shape) }, to: Instance.self)
        object.withUnsafeMutablePointerToElements { $0.initialize(repeating: 0, count: shape.fieldCount) }
        shape.heap.allocated(shape.byteCount)
        return object
    }

    @inline(__always) var shape: Shape { withUnsafeMutablePointerToHeader { $0.pointee.shape } }
    @inline(__always) var fields: UnsafeMutablePointer<Int64> { withUnsafeMutablePointerToElements { $0 } }
    @inline(__always) func ref(_ index: Int) -> UnsafeMutablePointer<AnyObject?> { UnsafeMutableRawPointer(fields + index).assumingMemoryBound(to: AnyObject?.self) }

    /// From here on `deinit` runs when the instance goes.
    func completed() {
        if let complete = shape.complete { withUnsafeMutablePointerToHeader { $0.pointee = InstanceHeader(shape: complete) } }
    }

    func copy() -> Instance {
        let shape = self.shape
        let other = Instance.make(shape)
        let from = fields, to = other.fields
        for index in 0..<shape.fieldCount { to[index] = from[index] }
        for index in shape.refFields {
            if to[index] != 0 { _ = Unmanaged<AnyObject>.fromOpaque(UnsafeRawPointer(bitPattern: UInt(UInt64(bitPattern: to[index]))).unsafelyUnwrapped).retain() }
        }
        return other
    }

    deinit {
        let shape = self.shape
        shape.heap.freed(shape.byteCount)
        if let final = shape.final, !shape.heap.isClosed {
            let heir = Instance.make(final)
            let from = fields, to = heir.fields
            for index in 0..<shape.fieldCount { to[index] = from[index] }
            shape.heap.deinitQueue.append(heir)
            shape.heap.counters.pointee.pendingDeinits += 1
            return
        }
        for index in shape.refFields { shape.heap.release(ref(index)) }
    }
}

struct ArrayHeader {
    var base: UnsafeMutablePointer<Int64>
    var count: Int
    var capacity: Int
    unowned(unsafe) let heap: Heap
}

/// An array's elements, each in a word: the bits of raw values or references. Capacity doubles, so appending is linear.
class ArrayObject: ManagedBuffer<ArrayHeader, Int64> {
    @inline(__always) final var header_: UnsafeMutablePointer<ArrayHeader> { withUnsafeMutablePointerToHeader { $0 } }
    @inline(__always) final var base: UnsafeMutablePointer<Int64> { header_.pointee.base }
    @inline(__always) final var refs: UnsafeMutablePointer<AnyObject?> { UnsafeMutableRawPointer(base).assumingMemoryBound(to: AnyObject?.self) }
    @inline(__always) final var count: Int { header_.pointee.count }

    /// False when there is no room in the machine's or the computer's memory.
    @inline(never) final func grow(_ minimum: Int) -> Bool {
        let header = header_
        guard minimum < 1 << 44 else { return false }
        let capacity = max(minimum, header.pointee.capacity * 2, 4)
        guard header.pointee.heap.admits((capacity - header.pointee.capacity) * 8) else { return false }
        guard let room = realloc(header.pointee.capacity == 0 ? nil : UnsafeMutableRawPointer(header.pointee.base), capacity * 8) else { return false }
        header.pointee.heap.counters.pointee.liveBytes += (capacity - header.pointee.capacity) * 8
        header.pointee.base = room.assumingMemoryBound(to: Int64.self)
        header.pointee.capacity = capacity
        return true
    }

    @inline(__always) final func reserve(_ capacity: Int) -> Bool { capacity <= header_.pointee.capacity || grow(capacity) }

    /// Opens a gap of one word; the word is undefined.
    final func openGap(at index: Int) -> Bool {
        guard reserve(count + 1) else { return false }
        let header = header_
        let base = header.pointee.base
        memmove(base + index + 1, base + index, (header.pointee.count - index) * 8)
        header.pointee.count += 1
        return true
    }

    /// Closes the gap left by a word that was moved out.
    final func closeGap(at index: Int) {
        let header = header_
        let base = header.pointee.base
        memmove(base + index, base + index + 1, (header.pointee.count - index - 1) * 8)
        header.pointee.count -= 1
    }

    @inline(__always) final func free() {
        let header = header_
        header.pointee.heap.freed(64 + header.pointee.capacity * 8)
        if header.pointee.capacity > 0 { Foundation.free(header.pointee.base) }
    }
}

private let noElements = UnsafeMutablePointer<Int64>(bitPattern: 8).unsafelyUnwrapped

final class RawArray: ArrayObject {
    static func make(_ heap: Heap) -> RawArray {
        heap.allocated(64)
        return unsafeDowncast(RawArray.create(minimumCapacity: 0) { _ in ArrayHeader(base: noElements, count: 0, capacity: 0, heap: heap) }, to: RawArray.self)
    }
    deinit { free() }
}

final class RefArray: ArrayObject {
    static func make(_ heap: Heap) -> RefArray {
        heap.allocated(64)
        return unsafeDowncast(RefArray.create(minimumCapacity: 0) { _ in ArrayHeader(base: noElements, count: 0, capacity: 0, heap: heap) }, to: RefArray.self)
    }
    deinit {
        let heap = header_.pointee.heap, refs = self.refs
        for index in 0..<count { heap.release(refs + index) }
        free()
    }
}

/// A string. Appending to one that nobody else holds is done in place.
final class StringBox {
    @exclusivity(unchecked) var value: String
    init(_ value: String) { self.value = value }
}

/// A captured variable that is assigned.
final class RawBox {
    var value: Int64
    init(_ value: Int64) { self.value = value }
}
final class RefBox {
    var value: AnyObject?
    init(_ value: AnyObject?) { self.value = value }
}

/// The payload of an Optional whose own representation can't tell nil.
final class SomeRaw {
    let value: Int64
    init(_ value: Int64) { self.value = value }
}
final class SomeRef {
    let value: AnyObject?
    init(_ value: AnyObject?) { self.value = value }
}

final class WeakBox {
    weak var object: AnyObject?
    init(_ object: AnyObject?) { self.object = object }
}

/// A value with its type, where the value's own object doesn't know it: numbers, arrays, tuples, functions, Optionals, host objects.
final class ExistentialBox {
    unowned(unsafe) let type: RuntimeType
    let raw: Int64
    var ref: AnyObject?
    init(type: RuntimeType, raw: Int64, ref: AnyObject?) {
        self.type = type
        self.raw = raw
        self.ref = ref
    }
    deinit { withUnsafeMutablePointer(to: &ref) { type.heap.release($0) } }
}

/// A function value: code and what it captured. Raw and reference captures are counted separately.
final class FunctionObject {
    let entry: UnsafeMutablePointer<Entry>
    let raws: [Int64]
    var refs: [AnyObject?]
    unowned(unsafe) let heap: Heap
    init(entry: UnsafeMutablePointer<Entry>, raws: [Int64], refs: [AnyObject?], heap: Heap) {
        self.entry = entry
        self.raws = raws
        self.refs = refs
        self.heap = heap
    }
    deinit {
        for index in refs.indices { refs.withUnsafeMutableBufferPointer { heap.release($0.baseAddress.unsafelyUnwrapped + index) } }
    }
}
