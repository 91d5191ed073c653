/// Carries a core function's error to the running context and puts a harmless value in the place of its result.
enum Border {
    @inline(__always)
    static func tensor(_ body: () throws -> Tensor) -> Tensor {
        do { return try body() } catch { return failed(error) }
    }

    @inline(never)
    private static func failed(_ error: Error) -> Tensor {
        Context.current.report(error)
        return Core.placeholder()
    }

    @inline(__always)
    static func tensors(_ body: () throws -> [Tensor]) -> [Tensor] { or([], body) }
    @inline(__always)
    static func double(_ body: () throws -> Double) -> Double { or(0, body) }
    @inline(__always)
    static func int(_ body: () throws -> Int) -> Int { or(0, body) }
    @inline(__always)
    static func bool(_ body: () throws -> Bool) -> Bool { or(false, body) }
    @inline(__always)
    static func string(_ body: () throws -> String) -> String { or("", body) }
    @inline(__always)
    static func ints(_ body: () throws -> [Int]) -> [Int] { or([], body) }
    @inline(__always)
    static func doubles(_ body: () throws -> [Double]) -> [Double] { or([], body) }
    @inline(__always)
    static func void(_ body: () throws -> Void) { or((), body) }

    @inline(__always)
    private static func or<T>(_ placeholder: T, _ body: () throws -> T) -> T {
        do { return try body() } catch {
            Context.current.report(error)
            return placeholder
        }
    }
}
