import Foundation

/// How much memory the process takes and may take.
///
/// The machine counts the bytes of its arrays and instances itself; strings, boxes and functions are the host's. So the process is asked too how much it has grown since the
/// run began, every few milliseconds: that is an underestimate, as memory freed before is used again, but no program can grow without end past it.
final class Memory {
    private let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    private let pageSize = sysconf(Int32(_SC_PAGESIZE))
    private var start = 0
    private var lastLook = 0.0

    deinit { if file >= 0 { close(file) } }

    /// Bytes that are in the computer's memory, and bytes of address space.
    private func pages() -> (resident: Int, reserved: Int) {
        var buffer = [UInt8](repeating: 0, count: 128)
        let count = pread(file, &buffer, 127, 0)
        guard count > 0 else { return (0, 0) }
        let numbers = buffer.prefix(count).split(separator: 32).prefix(2).map { $0.reduce(0) { $0 * 10 + Int($1 &- 48) } }
        return numbers.count == 2 ? (numbers[1] * pageSize, numbers[0] * pageSize) : (0, 0)
    }

    /// A run with a limit of its own is told by what it adds, one without by all that the process takes.
    func startRun(hasLimit: Bool) {
        start = pages().resident
        if !hasLimit {
            if start > available / 2 { _ = Self.trim?(0) }
            start = 0
        }
        lastLook = now()
    }

    /// Gives the computer back what was freed and is kept for later; not among the functions that the system's module has.
    private static let trim: (@convention(c) (Int) -> Int32)? = dlsym(nil, "malloc_trim").map { unsafeBitCast($0, to: (@convention(c) (Int) -> Int32).self) }

    /// Bytes that the process has grown by since the run began; nil when that was looked at just now.
    func growth() -> Int? {
        let time = now()
        guard time - lastLook > 0.002 else { return nil }
        lastLook = time
        return max(0, pages().resident - start)
    }

    /// What a run without a limit of its own may take: most of what the computer, its container and the shell leave.
    lazy var available: Int = {
        var limit = sysconf(Int32(_SC_PHYS_PAGES)) * pageSize
        if let text = try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8), let bytes = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) {
            limit = min(limit, bytes)
        }
        var space = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &space) == 0, let bytes = Int(exactly: space.rlim_cur) { limit = min(limit, bytes - pages().reserved) }
        return max(limit / 5 * 4, 1 << 26)
    }()
}
