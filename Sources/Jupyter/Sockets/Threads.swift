import Glibc

/// A lock and a condition to wait for. Its uses are short: nothing is called under the lock that could wait for something else.
final class Monitor: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func locked<T>(_ body: () throws -> T) rethrows -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }

    /// Waits for `notify`; only inside `locked`.
    func wait() { pthread_cond_wait(condition, mutex) }

    /// Waits for `notify` until a moment of the monotonic clock; false when it came. Only inside `locked`.
    func wait(until deadline: Double) -> Bool {
        let whole = deadline.rounded(.down)
        var time = timespec(tv_sec: Int(whole), tv_nsec: Int((deadline - whole) * 1e9))
        return pthread_cond_timedwait(condition, mutex, &time) == 0
    }

    func notify() { pthread_cond_broadcast(condition) }
}

/// A thread with a name and a stack of a chosen size. Swift's own concurrency isn't used: each socket belongs to one thread, a cell may run for hours
/// on its own, and both need real threads.
final class KernelThread: @unchecked Sendable {
    private var handle = pthread_t()

    private final class Start {
        let name: String
        let body: () -> Void
        init(_ name: String, _ body: @escaping () -> Void) {
            self.name = name
            self.body = body
        }
    }

    /// Starts a thread; `stackSize` nil takes the system's.
    init(_ name: String, stackSize: Int? = nil, body: @escaping () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        if let stackSize { pthread_attr_setstacksize(&attributes, stackSize) }
        let start = Unmanaged.passRetained(Start(name, body))
        let status = pthread_create(
            &handle, &attributes,
            { argument in
                let start = Unmanaged<Start>.fromOpaque(argument!).takeRetainedValue()
                KernelThread.nameThisThread(start.name)
                start.body()
                return nil
            }, start.toOpaque())
        // Without threads there is no kernel, and nobody to tell it to but the terminal.
        guard status == 0 else { fatalError("the system gives no thread: \(errorText(status))") }
    }

    /// For `top -H` and debuggers; glibc's function for it isn't visible to Swift.
    private static func nameThisThread(_ name: String) {
        let descriptor = open("/proc/thread-self/comm", O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = write(descriptor, name, name.utf8.count)
        close(descriptor)
    }

    func join() { pthread_join(handle, nil) }

    /// Sends a signal to this thread alone; it must not have been joined.
    func kill(_ signal: Int32) { pthread_kill(handle, signal) }

    /// Lets the thread go its way: used for one that can't be stopped in time.
    func detach() { pthread_detach(handle) }
}

/// A pipe by which other threads wake one that waits in `zmq_poll`.
final class Wakeup: @unchecked Sendable {
    private let reading: Int32
    private let writing: Int32
    var descriptor: Int32 { reading }

    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw ZeroMQError(action: "make a pipe", number: errno) }
        (reading, writing) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        close(reading)
        close(writing)
    }

    /// A full pipe is one that will wake its reader anyway.
    func signal() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }

    func clear() {
        var bytes: (UInt64, UInt64) = (0, 0)
        while read(reading, &bytes, 16) == 16 {}
    }
}
