/// What cells can't reach on purpose: a chapter from a stranger may compute, and nothing else. Named, so that a reader isn't left to think of a typing mistake.
enum OutOfReach {
    /// Why a name is refused; nil for a name that is merely unknown.
    static func reason(_ name: String) -> String? {
        kinds.first { $0.names.contains(name) }.map { "'\(name)' is not part of Galley's cell language: cells \($0.sentence)" }
    }

    private static let kinds: [(names: Set<String>, sentence: String)] = [
        (
            [
                "UnsafePointer", "UnsafeMutablePointer", "UnsafeRawPointer", "UnsafeMutableRawPointer", "UnsafeBufferPointer", "UnsafeMutableBufferPointer", "UnsafeRawBufferPointer",
                "UnsafeMutableRawBufferPointer", "OpaquePointer", "Unmanaged", "ManagedBuffer", "withUnsafePointer", "withUnsafeMutablePointer", "withUnsafeBytes", "withUnsafeMutableBytes",
                "withUnsafeTemporaryAllocation", "unsafeBitCast", "unsafeDowncast", "malloc", "calloc", "realloc", "memcpy", "memset",
            ], "use no pointers"
        ),
        (["FileManager", "FileHandle", "OutputStream", "InputStream", "Bundle", "UserDefaults", "fopen", "fclose", "fread", "fwrite", "opendir", "unlink"], "can't reach files"),
        (["URLSession", "URLRequest", "URL", "CFSocket", "NetService", "getaddrinfo"], "can't reach the network"),
        (["Process", "ProcessInfo", "posix_spawn", "popen", "exit", "abort", "getenv", "setenv", "dlopen", "dlsym"], "can't reach processes"),
        (
            [
                "Task", "TaskGroup", "withTaskGroup", "withThrowingTaskGroup", "AsyncStream", "AsyncSequence", "MainActor", "Actor", "DispatchQueue", "DispatchGroup", "DispatchSemaphore", "OperationQueue",
                "Thread", "NSLock", "Timer", "RunLoop", "pthread_create", "sleep", "usleep",
            ], "run one statement after the other"
        ),
    ]
}
