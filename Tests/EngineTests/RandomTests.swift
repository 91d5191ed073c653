import CKernels
import Testing

@testable import Engine

@Suite struct RandomTests {
    /// The 10,000th word of MT19937 seeded with 5489 is given by the C++ standard.
    @Test func mersenneTwister() {
        var state = ck_mt()
        ck_mt_seed(&state, 5489)
        var word: UInt32 = 0
        for _ in 0..<10_000 { word = ck_mt_next(&state) }
        #expect(word == 4_123_659_995)
    }

    private func rounded(_ x: Tensor) -> [Float] { Values.doubles(x).map { Float($0) } }

    @Test func aFreshSessionDrawsAsAFreshProcess() {
        session { _ in
            #expect(rounded(Streams.normal("mxnet.nd", 0, 1, [4], "float32")) == [2.2122064, 0.7740038, 1.0434403, 1.1839255])
            #expect(rounded(Streams.normal("mxnet.np", 0, 1, [5], "float32")) == [2.2122064, 1.1630787, 0.7740038, 0.4838046, 1.0434403])
        }
        session { _ in #expect(rounded(Streams.uniform("mxnet.np", 0, 1, [3], "float32")) == [0.5488135, 0.5928446, 0.71518934]) }
    }

    @Test func seeding() {
        session { _ in
            let first = rounded(Streams.uniform("mxnet.nd", -1, 1, [200], "float32"))
            let second = rounded(Streams.uniform("mxnet.nd", -1, 1, [200], "float32"))
            Streams.seed(0)
            #expect(rounded(Streams.uniform("mxnet.nd", -1, 1, [200], "float32")) == first && first != second)
            Streams.seed(1)
            let seeded = rounded(Streams.uniform("mxnet.np", 0, 1, [1], "float32"))
            var state = ck_mt()
            ck_mt_seed(&state, 127)
            #expect(seeded == [ck_mt_float(&state)])
            // The runs of 200 numbers begin at 0, 50, 100 and 150, each with a generator of its own.
            Streams.seed(0)
            let drawn = rounded(Streams.uniform("mxnet.nd", 0, 1, [200], "float32"))
            for run in 0..<4 {
                ck_mt_seed(&state, UInt32(run))
                #expect(drawn[run * 50] == ck_mt_float(&state))
            }
        }
    }

    @Test func scalesAndTypes() {
        session { context in
            let x = Streams.normal("mxnet.nd", 2, 0.5, [1000], "float64")
            #expect(Values.dtype(x) == "float64")
            #expect(abs(Values.double(Ops.reduce("mean", x, [], false)) - 2) < 0.1)
            Streams.seed(0)
            #expect(Values.ints(Streams.integers("mxnet.nd", 0, 10, [8], "int32")) == [1, 4, 3, 9, 9, 4, 7, 0])
            let dice = Values.ints(Streams.integers("mxnet.np", 1, 7, [600], "int32"))
            #expect(Set(dice) == [1, 2, 3, 4, 5, 6])
            #expect(Values.size(Streams.uniform("mxnet.nd", 0, 1, [0, 3], "float32")) == 0)
            _ = Streams.normal("mxnet.nd", 0, -1, [1], "float32")
            #expect(context.takeFailure()?.message == "scale < 0: -1.0")
            _ = Streams.integers("mxnet.nd", 3, 3, [1], "int32")
            #expect(context.takeFailure()?.message == "low >= high: 3 and 3")
            _ = Streams.uniform("dice", 0, 1, [1], "float32")
            #expect(context.takeFailure()?.message == "there is no random stream called dice")
            _ = Streams.uniform("mxnet.nd", 0, 1, [-1], "float32")
            #expect(context.takeFailure()?.name == "ValueError")
        }
    }
}
