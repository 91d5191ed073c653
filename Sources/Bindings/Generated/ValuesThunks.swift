// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addValues(to table: inout [String: HostFunction]) {
    table["Values.shape"] = { call in
        let value = Values.shape(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.ndim"] = { call in
        let value = Values.ndim(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.size"] = { call in
        let value = Values.size(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.dtype"] = { call in
        let value = Values.dtype(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.isFloating"] = { call in
        let value = Values.isFloating(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.deviceIndex"] = { call in
        let value = Values.deviceIndex(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.device"] = { call in
        let value = Values.device(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.double"] = { call in
        let value = Values.double(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.int"] = { call in
        let value = Values.int(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.bool"] = { call in
        let value = Values.bool(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.doubles"] = { call in
        let value = Values.doubles(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.ints"] = { call in
        let value = Values.ints(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.sharesStorage"] = { call in
        let value = Values.sharesStorage(call.object(1, Tensor.self), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.version"] = { call in
        let value = Values.version(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Values.evaluate"] = { call in
        Values.evaluate(call.object(1, Tensor.self))
        try raiseFailure()
    }
    table["Values.evaluateAll"] = { _ in
        Values.evaluateAll()
        try raiseFailure()
    }
    table["Values.commonDType"] = { call in
        let value = Values.commonDType(call.object(1, Tensor.self), call.object(2, Tensor.self), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Values.dtypeBeside"] = { call in
        let value = Values.dtypeBeside(call.object(1, Tensor.self), call.bool(1), call.string(2))
        try raiseFailure()
        call.result(value)
    }
    table["Values.promoted"] = { call in
        let value = Values.promoted(call.string(1), call.string(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
}
