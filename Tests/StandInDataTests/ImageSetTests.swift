import Gzip
import Testing

@testable import StandInData

@Suite struct ImageSetTests {
    @Test func aSeedNamesTheBytes() {
        let set = ImageSet(count: 200, seed: 0)
        #expect(set.pixels == ImageSet(count: 200, seed: 0).pixels)
        #expect(set.pixels != ImageSet(count: 200, seed: 1).pixels)
        // A longer set begins as the shorter one.
        #expect(ImageSet(count: 300, seed: 0).pixels.prefix(set.pixels.count) == set.pixels[...])
        #expect(set.pixels.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } == 5_254_299_307_132_553_324)
    }

    @Test func everyTenImagesHoldEachClass() {
        let labels = ImageSet(count: 1000, seed: 3).labels
        for start in stride(from: 0, to: 1000, by: 10) { #expect(Set(labels[start..<(start + 10)]).count == 10) }
        #expect(Set(stride(from: 0, to: 1000, by: 10).map { Array(labels[$0..<($0 + 10)]) }).count > 50)
    }

    /// Classes can be told from each other, and not too easily: the nearest mean image is right for most images, never for all.
    @Test func classesAreAsHardAsTheyShouldBe() {
        let area = ImageSet.side * ImageSet.side
        let train = ImageSet(count: 2000, seed: 5)
        let test = ImageSet(count: 1000, seed: 6)
        var means = [[Double]](repeating: [Double](repeating: 0, count: area), count: 10)
        for image in 0..<train.count { for at in 0..<area { means[Int(train.labels[image])][at] += Double(train.pixels[image * area + at]) / Double(train.count / 10) } }
        var right = 0
        for image in 0..<test.count {
            let pixels = test.pixels[(image * area)..<((image + 1) * area)].map(Double.init)
            let distances = means.map { mean in zip(mean, pixels).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
            if distances.indices.min(by: { distances[$0] < distances[$1] }) == Int(test.labels[image]) { right += 1 }
        }
        #expect((600...930).contains(right), "\(right) of 1000")
    }

    @Test func imagesAreLightOnDark() {
        let set = ImageSet(count: 100, seed: 0)
        let area = ImageSet.side * ImageSet.side
        for image in 0..<set.count {
            let pixels = set.pixels[(image * area)..<((image + 1) * area)]
            let lit = pixels.filter { $0 > 60 }.count
            #expect(lit > area / 20 && lit < area * 3 / 4)
        }
    }

    @Test func filesUnpackToWhatTheyWereMadeOf() throws {
        let set = ImageSet(count: 30, seed: 0)
        let files = try #require(set.files)
        let images = try Gzip.unpacked(files.images) { _ in }
        let labels = try Gzip.unpacked(files.labels) { _ in }
        #expect(Array(images.prefix(16)) == [0, 0, 8, 3, 0, 0, 0, 30, 0, 0, 0, 28, 0, 0, 0, 28] && Array(images.dropFirst(16)) == set.pixels)
        #expect(Array(labels.prefix(8)) == [0, 0, 8, 1, 0, 0, 0, 30] && Array(labels.dropFirst(8)) == set.labels)
    }
}
