import Gzip

/// Images of 28 by 28 pixels with their classes, in the form and under the names of Fashion-MNIST, drawn by rule: what chapters train on where the real set isn't at hand.
///
/// Each image has its class's outline, its corners moved a little, turned, stretched, shifted, in a shade and a weave of its own, with some noise. The classes that are
/// alike in the real set, shirts and coats and pullovers, are cut alike here, some almost as their neighbours. A set is as many images as were asked for, the classes mixed; a seed and a length name its bytes.
public struct ImageSet {
    public static let side = 28
    public let count: Int
    /// Row by row, image by image, 0 to 255.
    public private(set) var pixels: [UInt8]
    /// 0 to 9.
    public private(set) var labels: [UInt8]

    public init(count: Int, seed: UInt64) {
        self.count = count
        pixels = [UInt8](repeating: 0, count: count * Self.side * Self.side)
        labels = [UInt8](repeating: 0, count: count)
        var numbers = SeededNumbers(seed: seed)
        // Every ten images hold each class once, in an order of their own, so that any stretch of the set is balanced.
        var order = Array(Garment.allCases)
        let area = Self.side * Self.side
        pixels.withUnsafeMutableBufferPointer { pixels in
            for image in 0..<count {
                if image % order.count == 0 { for place in (1..<order.count).reversed() { order.swapAt(place, numbers.below(place + 1)) } }
                let garment = order[image % order.count]
                labels[image] = UInt8(garment.rawValue)
                Self.draw(garment, into: UnsafeMutableBufferPointer(rebasing: pixels[(image * area)..<((image + 1) * area)]), &numbers)
            }
        }
    }

    private static func draw(_ garment: Garment, into pixels: UnsafeMutableBufferPointer<UInt8>, _ numbers: inout SeededNumbers) {
        // A turn whose sine and cosine come of one fraction.
        let half = numbers.around(0.12)
        let (cosine, sine) = ((1 - half * half) / (1 + half * half), 2 * half / (1 + half * half))
        let (wide, high) = (numbers.uniform(0.72, 1.04), numbers.uniform(0.8, 1.04))
        let (right, down) = (numbers.around(0.2), numbers.around(0.16))
        func placed(_ point: Point) -> Point {
            let (x, y) = (point.x * wide, point.y * high)
            return Point(cosine * x - sine * y + right, sine * x + cosine * y + down)
        }
        var cut = garment.parts
        if !garment.relatives.isEmpty {
            let relative = garment.relatives[numbers.below(garment.relatives.count)]
            let part = numbers.uniform(0, 0.65)
            cut = zip(cut, relative.parts).map { $0.blended(with: $1, part) }
        }
        let parts = cut.map { $0.moved { placed(Point($0.x + numbers.around(0.1), $0.y + numbers.around(0.1))) } }
        let seams = garment.seams.map { $0.moved(placed) }
        let shade = numbers.uniform(70, 250)
        let weave = numbers.below(3)
        let period = numbers.uniform(0.12, 0.35)
        let depth = numbers.uniform(0, 0.3)
        let pixel = 2.0 / Double(side)
        for row in 0..<side {
            for column in 0..<side {
                let at = Point((Double(column) + 0.5) * pixel - 1, (Double(row) + 0.5) * pixel - 1)
                var covered = 0.0
                for part in parts { covered = max(covered, part.coverage(at, pixel: pixel)) }
                if covered == 0 { continue }
                var light = shade * covered
                if weave > 0 {
                    let along = (weave == 1 ? at.x : at.y) / period
                    let phase = along - along.rounded(.down)
                    light *= 1 - depth * (phase < 0.5 ? 1 : 0)
                }
                for seam in seams { light *= 1 - 0.6 * seam.coverage(at, pixel: pixel) }
                light += numbers.around(14) * covered
                pixels[row * side + column] = UInt8(max(0, min(255, light.rounded())))
            }
        }
    }

    /// The images and the labels as packed idx files.
    public var files: (images: [UInt8], labels: [UInt8])? {
        func header(_ sizes: [Int]) -> [UInt8] {
            [0, 0, 0x08, UInt8(sizes.count)] + sizes.flatMap { size in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) } }
        }
        guard let images = Gzip.packed(header([count, Self.side, Self.side]) + pixels), let classes = Gzip.packed(header([count]) + labels) else { return nil }
        return (images, classes)
    }
}
