print(Int8(5) < Int64(300), UInt8(5) == Int(5), Int8(-1) < UInt8(3), UInt64.max > Int(-1), Int64(7) != UInt16(7), Int(3) >= UInt8(3))
let v: UInt8 = 6, i = 1
print(v >> UInt8(i) & 1 == 1, v >> i, v << 2, v << i, Int16(1) << UInt8(3), 1 << i, UInt32(1) << v)
var m: UInt16 = 1
m <<= i; print(m); m >>= UInt8(1); print(m)
let n = 3, d = 2.5
print(v &<< 1, v &>> 1, v >> 20, Int8(-128) >> 20, v << -1)
func bits<T: FixedWidthInteger>(_ x: T) -> [Int] { (0..<T.bitWidth).map { Int((x >> $0) & 1) } }
print(bits(UInt8(5)))
func c<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> Bool { a == b }
print(c(Int8(3), UInt64(3)), c(-1, UInt8.max))
print(Int(), Double(), String(), Bool(), UInt8(), Float(), [Int](), Int8.init())
print(n, d)
print(MemoryLayout<Int>.size, MemoryLayout<Int32>.stride, MemoryLayout<UInt8>.alignment, MemoryLayout<Bool>.size, MemoryLayout<Double>.size, MemoryLayout<Float>.size, MemoryLayout<Int16>.size)
print(MemoryLayout<String>.size, MemoryLayout<[Int]>.size, MemoryLayout<Int?>.size, MemoryLayout<Int?>.stride, MemoryLayout<Character>.size, MemoryLayout<UInt8?>.size,MemoryLayout<Any>.size)
print(MemoryLayout.size(ofValue: 3), MemoryLayout<(Int8, Int)>.size,MemoryLayout<[String:Int]>.size)
struct P { var a: Int8; var b: Int32; var c: Bool }
class C {}
enum E { case a, b }
enum F { case a(Int), b }
print(MemoryLayout<P>.size, MemoryLayout<P>.stride, MemoryLayout<P>.alignment, MemoryLayout<C>.size, MemoryLayout<E>.size, MemoryLayout<F>.size)
print(MemoryLayout<Bool?>.size, MemoryLayout<String?>.size, MemoryLayout<C?>.size, MemoryLayout<Int??>.size, MemoryLayout<(Int, Bool)>.stride, MemoryLayout<P?>.size, MemoryLayout<E?>.size, MemoryLayout<[Int]?>.size,  MemoryLayout<() -> Void>.size, MemoryLayout<any Error>.size, MemoryLayout<Void>.size, MemoryLayout<Void>.stride,MemoryLayout<Range<Int>>.size, MemoryLayout<F?>.size)
// expect: true true true true false true
// expect: true 3 24 12 8 2 64
// expect: 2
// expect: 1
// expect: 12 3 0 -1 3
// expect: [1, 0, 1, 0, 0, 0, 0, 0]
// expect: true false
// expect: 0 0.0  false 0 0.0 [] 0
// expect: 3 2.5
// expect: 8 4 1 1 8 4 2
// expect: 16 8 9 16 16 2 32
// expect: 8 16 8
// expect: 9 12 4 8 1 9
// expect: 1 16 8 10 16 9 1 8 16 8 0 1 16 10
