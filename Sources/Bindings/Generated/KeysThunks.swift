// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addKeys(to table: inout [String: HostFunction]) {
    table["Keys.setPartitionable"] = { call in
        Keys.setPartitionable(call.bool(1))
        try raiseFailure()
    }
    table["Keys.make"] = { call in
        let value = Keys.make(call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.split"] = { call in
        let value = Keys.split(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.fold"] = { call in
        let value = Keys.fold(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.bits"] = { call in
        let value = Keys.bits(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.uniform"] = { call in
        let value = Keys.uniform(call.object(1, Tensor.self), call.ints(2), call.double(1), call.double(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.normal"] = { call in
        let value = Keys.normal(call.object(1, Tensor.self), call.ints(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.truncatedNormal"] = { call in
        let value = Keys.truncatedNormal(call.object(1, Tensor.self), call.double(1), call.double(2), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.integers"] = { call in
        let value = Keys.integers(call.object(1, Tensor.self), call.ints(2), call.int(1), call.int(2))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.permutation"] = { call in
        let value = Keys.permutation(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.gumbel"] = { call in
        let value = Keys.gumbel(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.gamma"] = { call in
        let value = Keys.gamma(call.object(1, Tensor.self), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.poisson"] = { call in
        let value = Keys.poisson(call.object(1, Tensor.self), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Keys.binomial"] = { call in
        let value = Keys.binomial(call.object(1, Tensor.self), call.object(2, Tensor.self), call.object(3, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
}
