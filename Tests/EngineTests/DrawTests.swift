import Testing

@testable import Engine

/// The frameworks' own numbers: MXNet 1.9.1, PyTorch 2.13, numpy, TensorFlow 2.21 and JAX 0.10, each after seed 42.
@Suite struct DrawTests {
    typealias Case = (framework: String, draw: () -> Tensor, numbers: [Double])

    private let streams: [Case] = [
        ("mxnet", { Streams.exponential("mxnet.nd", 2, [3], "float32") }, [3.533279, 2.7553427, 1.6337116]),
        ("mxnet", { Streams.gamma("mxnet.nd", 2, 1.5, [3], "float32") }, [3.6718032, 8.628302, 3.107578]),
        ("mxnet", { Streams.gamma("mxnet.nd", 0.5, 1, [3], "float32") }, [0.5879616, 0.20734195, 0.14824587]),
        ("mxnet", { Streams.poisson("mxnet.nd", Make.full([6], 3, "float32", cpu)) }, [7, 1, 1, 3, 1, 3]),
        ("mxnet", { Streams.poisson("mxnet.nd", Make.full([6], 30, "float32", cpu)) }, [25, 32, 31, 22, 38, 25]),
        ("mxnet", { Streams.integers("mxnet.np", 0, 100, [6], "int64") }, [68, 85, 4, 31, 63, 40]),
        ("mxnet", { Streams.mask("mxnet.nd", 0.5, [12], "float32") }, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]),
        ("mxnet", { Streams.permutation("mxnet.np", 10) }, [9, 1, 4, 5, 8, 7, 6, 2, 3, 0]),
        ("mxnet", { Streams.categories("mxnet.np", tensor([0.1, 0.2, 0.7, 0.5, 0.3, 0.2], [2, 3]), 4, true) }, [2, 2, 2, 2, 1, 2, 1, 1]),
        ("mxnet", { Streams.counts("mxnet.np", 100, [0.2, 0.5, 0.3], []) }, [20, 44, 36]),
        ("mxnet", { Streams.choice("mxnet.np", 20, [4], false, []) }, [3, 14, 11, 9]),
        ("mxnet", { Streams.choice("mxnet.np", 6, [4], false, []) }, [0, 1, 5, 3]),
        ("mxnet", { Streams.choice("mxnet.np", 4, [3], false, [0.1, 0.2, 0.3, 0.4]) }, [3, 1, 0]),
        ("mxnet", { Streams.exponential("mxnet.np", 2, [3], "float32") }, [0.37484437, 0.58114606, 1.1661427]),
        ("torch", { Streams.normal("torch", 0, 1, [5], "float32") }, [0.33669037, 0.1288094, 0.23446237, 0.23033303, -1.1228564]),
        ("torch", { Streams.normal("torch", 2, 0.5, [17], "float32") }, [2.9634576, 1.9202013, 1.7513013, 2.2197948, 1.6209345, 2.5391588, 2.4004002, 2.8403103, 2.1779299, 2.6482115, 2.3052332, 2.667369, 1.8841878, 2.0208797, 1.8742124, 2.4299293, 1.8451366]),
        ("torch", { Streams.normal("torch", 0, 1, [18], "float64") }, [0.2995562877502637, 0.24237779080894106, 1.2715909667771088, 0.618669993885617, -0.03720300727052493, 1.0352472972512925, -0.010085521702337353, 0.08948016046560357, 0.038435238263354446, -0.11824373914203358, -0.5798414554742108, 0.875893884648022, 0.39238484373268534, 1.108461181451433, 0.8651734647119074, 0.855215961472287, 0.2494118796915765, 0.2615836907112959]),
        ("torch", { Streams.uniform("torch", -1, 1, [4], "float32") }, [0.7645385, 0.8300079, -0.23427248, 0.9186113]),
        ("torch", { Streams.uniform("torch", 0, 1, [3], "float64") }, [0.05815448596142969, 0.06291016742457756, 0.12358607277440903]),
        ("torch", { Streams.integers("torch", 0, 10, [6], "int64") }, [2, 7, 6, 4, 6, 5]),
        ("torch", { Streams.integers("torch", 0, 1 << 28, [3], "int64") }, [199900595, 250975502, 127521863]),
        ("torch", { Streams.permutation("torch", 10) }, [2, 6, 1, 8, 4, 5, 0, 9, 3, 7]),
        ("torch", { Streams.bernoulli("torch", Make.full([10], 0.3, "float32", cpu)) }, [0, 0, 0, 0, 0, 0, 1, 0, 0, 1]),
        ("torch", { Streams.mask("torch", 0.7, [10], "float32") }, [1, 1, 1, 1, 1, 1, 0, 0, 1, 1]),
        ("torch", { Streams.exponential("torch", 2, [4], "float32") }, [0.11982803, 0.12995225, 0.26383355, 0.1080259]),
        ("torch", { Streams.poisson("torch", Make.full([6], 3, "float32", cpu)) }, [1, 1, 4, 1, 5, 3]),
        ("torch", { Streams.poisson("torch", Make.full([6], 30, "float32", cpu)) }, [19, 22, 30, 21, 24, 28]),
        ("torch", { Streams.categories("torch", tensor([0.1, 0.2, 0.7, 3, 1, 2], [2, 3], "float32"), 3, false) }, [2, 1, 0, 0, 2, 1]),
        ("torch", { Streams.categories("torch", tensor([0.1, 0.2, 0.7, 3, 1, 2], [2, 3], "float32"), 6, true) }, [0, 0, 1, 0, 2, 2, 2, 2, 0, 0, 0, 0]),
        ("numpy", { Streams.normal("numpy", 0, 1, [3], "float64") }, [0.4967141530112327, -0.13826430117118466, 0.6476885381006925]),
        ("numpy", { Streams.uniform("numpy", 0, 1, [3], "float64") }, [0.3745401188473625, 0.9507143064099162, 0.7319939418114051]),
        ("numpy", { Streams.integers("numpy", 0, 10, [6], "int64") }, [6, 3, 7, 4, 6, 9]),
        ("numpy", { Streams.permutation("numpy", 8) }, [1, 5, 0, 7, 2, 4, 3, 6]),
        ("numpy", { Streams.choice("numpy", 9, [5], false, []) }, [7, 1, 5, 0, 8]),
        ("numpy", { Streams.choice("numpy", 4, [5], true, [0.1, 0.2, 0.3, 0.4]) }, [2, 3, 3, 2, 1]),
        ("numpy", { Streams.counts("numpy", 20, [0.2, 0.5, 0.3], [2]) }, [3, 7, 10, 5, 9, 6]),
        ("numpy", { Streams.counts("numpy", 1000, [0.2, 0.5, 0.3], [2]) }, [191, 504, 305, 181, 507, 312]),
        ("numpy", { Streams.poisson("numpy", Make.full([5], 30, "float64", cpu)) }, [28, 34, 23, 32, 36]),
        ("numpy", { Streams.exponential("numpy", 2, [3], "float64") }, [0.9385361799537182, 6.020242861835042, 2.6334913870908987]),
        ("tensorflow", { PhiloxDraws.uniform([5], 0, 1, "float32", []) }, [0.6645621, 0.44100678, 0.3528825, 0.46448255, 0.03366041]),
        ("tensorflow", { PhiloxDraws.normal([5], 0, 1, "float32", false, []) }, [0.3274685, -0.8426258, 0.3194337, -1.4075519, -2.3880599]),
        ("tensorflow", { PhiloxDraws.normal([5], 0, 1, "float32", true, [7]) }, [-0.45274156, -0.30040753, -0.07882862, 0.11306749, -1.4650041]),
        ("tensorflow", { PhiloxDraws.normal([3], 0, 1, "float64", false, []) }, [-1.3598275767565153, 0.6721227823730763, -0.7719790981854914]),
        ("tensorflow", { PhiloxDraws.integers([5], 0, 10, "int32", []) }, [7, 9, 1, 6, 2]),
        ("tensorflow", { PhiloxDraws.permutation(8, []) }, [7, 2, 0, 4, 3, 1, 5, 6]),
        ("tensorflow", { PhiloxDraws.uniform([3], 0, 1, "float32", [3, 4]) }, [0.24328744, 0.9835063, 0.22041726]),
    ]

    @Test func ofStreams() {
        session { _ in
            for (at, (framework, draw, numbers)) in streams.enumerated() {
                switch framework {
                case "mxnet": Streams.seed(42)
                case "tensorflow": PhiloxDraws.seed(42)
                default: Streams.start(framework, 42)
                }
                expectClose(Values.doubles(draw()), numbers, 2e-7, "\(framework), draw \(at)")
            }
        }
    }

    private let keys: [(partitionable: Bool, draw: (Tensor) -> Tensor, numbers: [Double])] = [
        (true, { key in Keys.split(key, 3) }, [1832780943, 270669613, 64467757, 2916123636, 2465931498, 255383827]),
        (true, { key in Keys.fold(key, 7) }, [2547012911, 1371500959]),
        (true, { key in Keys.bits(key, [3]) }, [2098992034, 2919706841, 2646866425]),
        (true, { key in Keys.uniform(key, [2, 2], -1, 1, "float32") }, [-0.022580862, 0.35959435, 0.23254299, 0.122032166]),
        (true, { key in Keys.normal(key, [3], "float32") }, [-0.028304616, 0.46713185, 0.29570296]),
        (true, { key in Keys.normal(key, [], "float32") }, [-0.028304616]),
        (true, { key in Keys.integers(key, [5], 0, 10) }, [4, 4, 1, 9, 9]),
        (true, { key in Keys.permutation(key, 8) }, [7, 4, 2, 5, 3, 6, 0, 1]),
        (true, { key in Keys.truncatedNormal(key, -1, 2, [3]) }, [0.14770006, 0.5684449, 0.4210255]),
        (true, { key in Keys.gumbel(key, [3]) }, [0.3340934, 0.95201945, 0.72553056]),
        (true, { key in Keys.uniform(key, [3], 0, 1, "bfloat16") }, [0.6328125, 0.84375, 0.96875]),
        (false, { key in Keys.split(key, 3) }, [3134548294, 3733159049, 3746501087, 894150801, 801545058, 2363201431]),
        (false, { key in Keys.fold(key, 7) }, [2547012911, 1371500959]),
        (false, { key in Keys.bits(key, [3]) }, [2465931498, 430176367, 255383827]),
        (false, { key in Keys.uniform(key, [2, 2], -1, 1, "float32") }, [0.14828873, 0.71327496, -0.88107777, -0.87528896]),
        (false, { key in Keys.normal(key, [3], "float32") }, [0.18693547, -1.2806505, -1.5593132]),
        (false, { key in Keys.normal(key, [], "float32") }, [-0.18471177]),
        (false, { key in Keys.integers(key, [5], 0, 10) }, [2, 3, 7, 9, 4]),
        (false, { key in Keys.permutation(key, 8) }, [6, 0, 3, 7, 2, 5, 4, 1]),
        (false, { key in Keys.truncatedNormal(key, -1, 2, [3]) }, [0.3282713, -0.7042318, -0.81572115]),
        (false, { key in Keys.gumbel(key, [3]) }, [0.58901346, -0.83334565, -1.0375992]),
        (false, { key in Keys.uniform(key, [3], 0, 1, "bfloat16") }, [0.5546875, 0.015625, 0.2421875]),
    ]

    @Test func ofKeys() {
        session { _ in
            for (at, (partitionable, draw, numbers)) in keys.enumerated() {
                Keys.setPartitionable(partitionable)
                expectClose(Values.doubles(draw(Keys.make(42))), numbers, 2e-7, "draw \(at)")
            }
        }
    }

    /// A stream goes on where it stopped; another with the same seed begins again; a dropped one is gone.
    @Test func generators() {
        session { context in
            Streams.start("torch", 3)
            let first = Values.doubles(Streams.normal("torch", 0, 1, [3], "float32"))
            let own = Streams.fork("torch", 3)
            #expect(Values.doubles(Streams.normal(own, 0, 1, [3], "float32")) == first)
            #expect(Values.doubles(Streams.normal(own, 0, 1, [3], "float32")) == Values.doubles(Streams.normal("torch", 0, 1, [3], "float32")))
            Streams.drop(own)
            _ = Streams.normal(own, 0, 1, [3], "float32")
            #expect(context.takeFailure()?.name == "ValueError")
        }
    }

    @Test func refusals() {
        session { context in
            func refused(_ draw: () -> Tensor) -> String {
                _ = draw()
                return context.takeFailure()?.message ?? "nothing"
            }
            #expect(refused { Streams.categories("torch", vector([0, 0]), 1, true) } == "invalid multinomial distribution (sum of probabilities <= 0)")
            #expect(refused { Streams.categories("torch", vector([1, 1]), 3, false) } == "cannot sample n_sample > prob_dist.size(-1) samples without replacement")
            #expect(refused { Streams.bernoulli("torch", vector([1.5])) } == "Expected p_in >= 0 && p_in <= 1 to be true, but got false.")
            #expect(refused { Streams.choice("numpy", 2, [3], false, []) } == "Cannot take a larger sample than population when 'replace=False'")
            #expect(refused { Streams.gamma("torch", 1, 1, [2], "float32") } == "this framework draws no gamma numbers")
            #expect(refused { Streams.integers("torch", 0, 5, [1 << 40, 1 << 40], "int64") }.hasPrefix("an array of shape"))
            #expect(refused { Keys.normal(vector([1, 2]), [2], "float32") }.hasPrefix("JAX keys are arrays of two numbers"))
        }
    }
}
