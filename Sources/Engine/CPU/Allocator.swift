import CKernels

/// Keeps freed memory for the next tensor of its size: at ten million elements this alone is worth a factor of six, since fresh pages must be cleared by the kernel.
///
/// Sizes are rounded up to four steps per power of two. A tensor may be freed by another thread than the session's, so a lock guards the lists.
final class Allocator {
    struct Statistics {
        /// Bytes in use, the most that ever were, and bytes kept.
        var live = 0, peak = 0, cached = 0
        var allocations = 0, reused = 0
    }

    private(set) var statistics = Statistics()
    /// The most bytes in use; 0 for none.
    var limit = 0
    private let cacheLimit = Int(ck_physical_memory()) / 4
    private var lists = [[UnsafeMutableRawPointer]](repeating: [], count: 256)
    private let lock = ck_cell_make()!

    deinit {
        trim()
        ck_cell_free(lock)
    }

    /// The list of a size, and the bytes that its blocks have.
    @inline(__always)
    private static func bin(_ bytes: Int) -> (Int, Int) {
        if bytes <= 64 { return (0, 64) }
        let top = 63 - (bytes - 1).leadingZeroBitCount
        let step = 1 << max(top - 2, 4)
        let rounded = (bytes + step - 1) & -step
        let power = 63 - (rounded - 1).leadingZeroBitCount
        let quarter = ((rounded - 1) >> max(power - 2, 4)) & 3
        return (1 + power * 4 + quarter, rounded)
    }

    func take(_ bytes: Int) throws -> Buffer {
        let (list, rounded) = Allocator.bin(bytes)
        ck_cell_lock(lock)
        if limit > 0 && statistics.live + rounded > limit {
            let live = statistics.live
            ck_cell_unlock(lock)
            throw EngineError("MemoryError", "out of memory: \(bytes) bytes more than the \(live) in use would pass the limit of \(limit)")
        }
        statistics.allocations += 1
        var pointer = lists[list].popLast()
        if pointer != nil {
            statistics.reused += 1
            statistics.cached -= rounded
        }
        statistics.live += rounded
        if statistics.live > statistics.peak { statistics.peak = statistics.live }
        ck_cell_unlock(lock)
        if pointer == nil { pointer = try fresh(rounded) }
        return Buffer(pointer: pointer.unsafelyUnwrapped, bytes: rounded, allocator: self)
    }

    @inline(never)
    private func fresh(_ bytes: Int) throws -> UnsafeMutableRawPointer {
        let physical = Int(ck_physical_memory())
        if bytes <= physical {
            if let pointer = ck_aligned_alloc(bytes) { return pointer }
            trim()
            if let pointer = ck_aligned_alloc(bytes) { return pointer }
        }
        ck_cell_lock(lock)
        statistics.live -= bytes
        ck_cell_unlock(lock)
        throw EngineError("MemoryError", "out of memory: \(bytes) bytes can't be had")
    }

    func give(_ pointer: UnsafeMutableRawPointer, _ bytes: Int) {
        let (list, _) = Allocator.bin(bytes)
        ck_cell_lock(lock)
        statistics.live -= bytes
        let keep = statistics.cached + bytes <= cacheLimit
        if keep {
            statistics.cached += bytes
            lists[list].append(pointer)
        }
        ck_cell_unlock(lock)
        if !keep { ck_aligned_free(pointer) }
    }

    /// Gives back what is kept.
    func trim() {
        ck_cell_lock(lock)
        let kept = lists
        for list in lists.indices { lists[list] = [] }
        statistics.cached = 0
        ck_cell_unlock(lock)
        for list in kept { for pointer in list { ck_aligned_free(pointer) } }
    }

    /// Refuses sizes beyond the limit or the machine before anything is made.
    func check(_ bytes: Int) throws {
        let most = limit > 0 ? limit : Int(ck_physical_memory())
        if bytes > most { throw EngineError("MemoryError", "out of memory: an array of \(bytes) bytes passes the limit of \(most)") }
    }
}
