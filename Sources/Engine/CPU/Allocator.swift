import CKernels

/// A context's memory: a pool that keeps freed blocks for the next tensor of their size, with a limit and statistics.
final class Allocator {
    /// Bytes in use, the most that ever were, and bytes kept; allocations, and how many of them were of kept blocks.
    typealias Statistics = ck_pool_statistics

    private let pool = ck_pool_make()!
    private let physical = Int(ck_physical_memory())

    deinit { ck_pool_free(pool) }

    var statistics: Statistics { ck_pool_read(pool) }

    /// The most bytes in use; 0 for none.
    var limit = 0 {
        didSet { ck_pool_set_limit(pool, limit) }
    }

    @inline(__always)
    func take(_ bytes: Int) throws -> Buffer {
        var capacity = 0
        guard let pointer = ck_pool_take(pool, bytes, &capacity) else { throw exhausted(bytes) }
        return Buffer(pointer: pointer, bytes: capacity, allocator: self)
    }

    @inline(never)
    private func exhausted(_ bytes: Int) -> EngineError {
        let live = statistics.live
        if limit > 0 && live + bytes > limit {
            return EngineError("MemoryError", "out of memory: \(bytes) bytes more than the \(live) in use would pass the limit of \(limit)")
        }
        return EngineError("MemoryError", "out of memory: \(bytes) bytes can't be had")
    }

    @inline(__always)
    func give(_ pointer: UnsafeMutableRawPointer, _ bytes: Int) { ck_pool_give(pool, pointer, bytes) }

    /// Gives back what is kept.
    func trim() { ck_pool_trim(pool) }

    /// Refuses sizes beyond the limit or the machine before anything is made.
    func check(_ bytes: Int) throws {
        let most = limit > 0 ? limit : physical
        if bytes > most { throw EngineError("MemoryError", "out of memory: an array of \(bytes) bytes passes the limit of \(most)") }
    }
}
