import CDnnl
import CKernels

/// Products of float matrices by the library, in pieces of the result that the threads share.
///
/// Each piece is one call on one thread: the library's own threads would fight with the pool for the processors, and a call can't be interrupted. A sum runs over k in the same
/// order however the result is cut, so the pieces don't change a digit; with 64 rows or columns to each they cost a few percent.
struct Gemm {
    private let transposeA: Bool
    private let transposeB: Bool
    private let m: Int
    private let n: Int
    private let k: Int
    private let a: UnsafePointer<Float>
    private let b: UnsafePointer<Float>
    private let beta: Float
    private let out: UnsafeMutablePointer<Float>
    /// Where the pieces that run now begin, along the longer side.
    private var first = 0
    private let status: UnsafeMutablePointer<dnnl_status_t>

    /// Multiplications in a piece, and between two looks at the interrupt.
    private static let piece = 4 << 20
    static let breath = 1 << 30

    /// out[m, n] = beta out + a[m, k] b[k, n]. Row after row, without gaps; a and b may lie transposed.
    static func run(
        _ transposeA: Bool, _ transposeB: Bool, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, beta: Float = 0, _ out: UnsafeMutableRawPointer
    ) throws {
        var status = dnnl_success
        try withUnsafeMutablePointer(to: &status) { status in
            var gemm = Gemm(
                transposeA: transposeA, transposeB: transposeB, m: m, n: n, k: k, a: a.assumingMemoryBound(to: Float.self), b: b.assumingMemoryBound(to: Float.self), beta: beta,
                out: out.assumingMemoryBound(to: Float.self), status: status)
            try gemm.run()
        }
        guard status == dnnl_success else { throw EngineError("RuntimeError", "the matrix product failed (oneDNN status \(status.rawValue))") }
    }

    private var byRows: Bool { m >= n }

    private mutating func run() throws {
        let length = max(m, n)
        let work = m * n * k
        let parts = max(1, min(16, work / Gemm.piece, length / 64))
        let size = ((length + parts - 1) / parts + 15) / 16 * 16
        if parts == 1 { return multiply(0, length) }
        let panel = max(1, Gemm.breath / max(1, work / length * size)) * size
        let context = Context.current
        while first < length {
            try context.checkInterrupt()
            withUnsafeMutablePointer(to: &self) { gemm in
                ck_parallel_for(min(panel, length - gemm.pointee.first), size, gemm) { context, begin, end in
                    let gemm = context!.assumingMemoryBound(to: Gemm.self)
                    gemm.pointee.multiply(gemm.pointee.first + begin, end - begin)
                }
            }
            first += panel
        }
    }

    /// So many rows or columns of the result.
    private func multiply(_ at: Int, _ count: Int) {
        ck_library_threads(1)
        let rows = byRows ? count : m
        let columns = byRows ? n : count
        let strideA = transposeA ? m : k
        let strideB = transposeB ? k : n
        let left = byRows ? a + at * (transposeA ? 1 : k) : a
        let right = byRows ? b : b + at * (transposeB ? k : 1)
        let result = dnnl_sgemm(
            CChar(UInt8(ascii: transposeA ? "T" : "N")), CChar(UInt8(ascii: transposeB ? "T" : "N")), dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(k), 1, left, dnnl_dim_t(strideA),
            right, dnnl_dim_t(strideB), beta, out + at * (byRows ? n : 1), dnnl_dim_t(n))
        if result != dnnl_success { status.pointee = result }
    }
}
