import CDnnl
import CKernels

/// What computes here, in words: the instruction set that the kernels use, the library behind matrix products, and the threads.
public enum Processor {
    public static var summary: String {
        let threads = Int(ck_threads())
        let library = dnnl_version().map { "oneDNN \($0.pointee.major).\($0.pointee.minor).\($0.pointee.patch)" } ?? "oneDNN"
        return "\(String(cString: ck_instruction_set())) kernels, \(library), \(threads) \(threads == 1 ? "thread" : "threads")"
    }

    /// Sets the process's C allocator up for checking cells. A choice of the program, before it starts threads; a library leaves its host's allocator alone.
    public static func prepareAllocation() { ck_prepare_allocation() }
}
