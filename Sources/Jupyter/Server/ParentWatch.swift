import Glibc

/// Tells when the process that started the kernel has ended, so that no kernel stays behind when its server is killed.
///
/// That process is the one of `JPY_PARENT_PID`, which jupyter_client sets (a launcher may stand between it and the kernel); else the parent process.
/// A kernel that is the child of process 1 from the start was meant to be on its own.
struct ParentWatch {
    private let parent: pid_t
    private let isDirect: Bool

    init?(environment: String? = getenv("JPY_PARENT_PID").map { String(cString: $0) }) {
        let direct = getppid()
        if let named = environment.flatMap({ pid_t($0) }), named > 1, named != direct, ParentWatch.isAlive(named) {
            (parent, isDirect) = (named, false)
        } else if direct > 1 {
            (parent, isDirect) = (direct, true)
        } else {
            return nil
        }
    }

    var hasEnded: Bool {
        // An orphan is given to another process at once, while a dead parent that nobody has waited for can still be signalled.
        isDirect ? getppid() != parent : !ParentWatch.isAlive(parent)
    }

    private static func isAlive(_ process: pid_t) -> Bool {
        if kill(process, 0) != 0, errno != EPERM { return false }
        return state(of: process) != UInt8(ascii: "Z")
    }

    /// The letter of a process's state in /proc; nil where it can't be read.
    private static func state(of process: pid_t) -> UInt8? {
        let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = read(descriptor, &bytes, bytes.count)
        // `pid (name) state …`, and the name may hold anything.
        guard count > 0, let end = bytes[..<count].lastIndex(of: UInt8(ascii: ")")), end + 2 < count else { return nil }
        return bytes[end + 2]
    }
}
