// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addPhiloxDraws(to table: inout [String: HostFunction]) {
    table["PhiloxDraws.seed"] = { call in
        PhiloxDraws.seed(call.int(1))
        try raiseFailure()
    }
    table["PhiloxDraws.uniform"] = { call in
        let value = PhiloxDraws.uniform(call.ints(1), call.double(1), call.double(2), call.string(2), call.ints(3))
        try raiseFailure()
        call.result(value)
    }
    table["PhiloxDraws.normal"] = { call in
        let value = PhiloxDraws.normal(call.ints(1), call.double(1), call.double(2), call.string(2), call.bool(3), call.ints(3))
        try raiseFailure()
        call.result(value)
    }
    table["PhiloxDraws.integers"] = { call in
        let value = PhiloxDraws.integers(call.ints(1), call.int(1), call.int(2), call.string(2), call.ints(3))
        try raiseFailure()
        call.result(value)
    }
    table["PhiloxDraws.permutation"] = { call in
        let value = PhiloxDraws.permutation(call.int(1), call.ints(1))
        try raiseFailure()
        call.result(value)
    }
    table["PhiloxDraws.poisson"] = { call in
        let value = PhiloxDraws.poisson(call.ints(1), call.object(2, Tensor.self), call.string(3), call.ints(4))
        try raiseFailure()
        call.result(value)
    }
    table["PhiloxDraws.gamma"] = { call in
        let value = PhiloxDraws.gamma(call.ints(1), call.object(2, Tensor.self), call.ints(3))
        try raiseFailure()
        call.result(value)
    }
}
