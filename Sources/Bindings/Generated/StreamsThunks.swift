// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addStreams(to table: inout [String: HostFunction]) {
    table["Streams.seed"] = { call in
        Streams.seed(call.int(1))
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
}
