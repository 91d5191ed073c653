// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addOps(to table: inout [String: HostFunction]) {
    table["Ops.unary"] = { call in
        let value = Ops.unary(call.string(1), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.binary"] = { call in
        let value = Ops.binary(call.string(1), call.object(2, Tensor.self), call.object(3, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.scalar"] = { call in
        let value = Ops.scalar(call.string(1), call.object(2, Tensor.self), call.double(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.scalarInt"] = { call in
        let value = Ops.scalarInt(call.string(1), call.object(2, Tensor.self), call.int(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.binaryPromoted"] = { call in
        let value = Ops.binaryPromoted(call.string(1), call.object(2, Tensor.self), call.object(3, Tensor.self), call.string(4))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.scalarPromoted"] = { call in
        let value = Ops.scalarPromoted(call.string(1), call.object(2, Tensor.self), call.double(1), call.bool(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.scalarIntPromoted"] = { call in
        let value = Ops.scalarIntPromoted(call.string(1), call.object(2, Tensor.self), call.int(1), call.bool(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.comparePromoted"] = { call in
        let value = Ops.comparePromoted(call.string(1), call.object(2, Tensor.self), call.object(3, Tensor.self), call.string(4))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.compare"] = { call in
        let value = Ops.compare(call.string(1), call.object(2, Tensor.self), call.object(3, Tensor.self), call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.compareScalar"] = { call in
        let value = Ops.compareScalar(call.string(1), call.object(2, Tensor.self), call.double(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.holds"] = { call in
        let value = Ops.holds(call.string(1), call.object(2, Tensor.self), call.double(1))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.select"] = { call in
        let value = Ops.select(call.object(1, Tensor.self), call.object(2, Tensor.self), call.object(3, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.selectPromoted"] = { call in
        let value = Ops.selectPromoted(call.object(1, Tensor.self), call.object(2, Tensor.self), call.object(3, Tensor.self), call.string(4))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.clip"] = { call in
        let value = Ops.clip(call.object(1, Tensor.self), call.double(1), call.double(2))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.cast"] = { call in
        let value = Ops.cast(call.object(1, Tensor.self), call.string(2))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.reduce"] = { call in
        let value = Ops.reduce(call.string(1), call.object(2, Tensor.self), call.ints(3), call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.reducePromoted"] = { call in
        let value = Ops.reducePromoted(call.string(1), call.object(2, Tensor.self), call.ints(3), call.bool(1), call.string(4))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.logSumExp"] = { call in
        let value = Ops.logSumExp(call.object(1, Tensor.self), call.ints(2), call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.variance"] = { call in
        let value = Ops.variance(call.object(1, Tensor.self), call.ints(2), call.bool(1), call.double(2), call.bool(3))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.vectorNorm"] = { call in
        let value = Ops.vectorNorm(call.object(1, Tensor.self), call.double(1), call.ints(2), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.cumprod"] = { call in
        let value = Ops.cumprod(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.reduceAtLeast1D"] = { call in
        let value = Ops.reduceAtLeast1D(call.string(1), call.object(2, Tensor.self), call.ints(3), call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.argReduce"] = { call in
        let value = Ops.argReduce(call.string(1), call.object(2, Tensor.self), call.int(1), call.bool(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.argReduceAll"] = { call in
        let value = Ops.argReduceAll(call.string(1), call.object(2, Tensor.self), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.cumsum"] = { call in
        let value = Ops.cumsum(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.dot"] = { call in
        let value = Ops.dot(call.object(1, Tensor.self), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.matmul"] = { call in
        let value = Ops.matmul(call.object(1, Tensor.self), call.object(2, Tensor.self), call.bool(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.tensordot"] = { call in
        let value = Ops.tensordot(call.object(1, Tensor.self), call.object(2, Tensor.self), call.ints(3), call.ints(4))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.copy"] = { call in
        let value = Ops.copy(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.detach"] = { call in
        let value = Ops.detach(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.share"] = { call in
        let value = Ops.share(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.stopGradient"] = { call in
        let value = Ops.stopGradient(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Ops.assign"] = { call in
        Ops.assign(call.object(1, Tensor.self), call.object(2, Tensor.self))
        try raiseFailure()
    }
}
