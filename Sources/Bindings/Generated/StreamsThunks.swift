// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addStreams(to table: inout [String: HostFunction]) {
    table["Streams.seed"] = { call in
        Streams.seed(call.int(1))
        try raiseFailure()
    }
    table["Streams.start"] = { call in
        Streams.start(call.string(1), call.int(1))
        try raiseFailure()
    }
    table["Streams.fork"] = { call in
        let value = Streams.fork(call.string(1), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.drop"] = { call in
        Streams.drop(call.string(1))
        try raiseFailure()
    }
    table["Streams.normal"] = { call in
        let value = Streams.normal(call.string(1), call.double(1), call.double(2), call.ints(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.uniform"] = { call in
        let value = Streams.uniform(call.string(1), call.double(1), call.double(2), call.ints(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.integers"] = { call in
        let value = Streams.integers(call.string(1), call.int(1), call.int(2), call.ints(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.exponential"] = { call in
        let value = Streams.exponential(call.string(1), call.double(1), call.ints(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.gamma"] = { call in
        let value = Streams.gamma(call.string(1), call.double(1), call.double(2), call.ints(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.poisson"] = { call in
        let value = Streams.poisson(call.string(1), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.bernoulli"] = { call in
        let value = Streams.bernoulli(call.string(1), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.mask"] = { call in
        let value = Streams.mask(call.string(1), call.double(1), call.ints(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.permutation"] = { call in
        let value = Streams.permutation(call.string(1), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.categories"] = { call in
        let value = Streams.categories(call.string(1), call.object(2, Tensor.self), call.int(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.choice"] = { call in
        let value = Streams.choice(call.string(1), call.int(1), call.ints(2), call.bool(2), call.doubles(3))
        try raiseFailure()
        call.result(value)
    }
    table["Streams.counts"] = { call in
        let value = Streams.counts(call.string(1), call.int(1), call.doubles(2), call.ints(3))
        try raiseFailure()
        call.result(value)
    }
}
