// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addGradients(to table: inout [String: HostFunction]) {
    table["Gradients.attach"] = { call in
        Gradients.attach(call.object(1, Tensor.self), call.string(2))
        try raiseFailure()
    }
    table["Gradients.has"] = { call in
        let value = Gradients.has(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.get"] = { call in
        let value = Gradients.get(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.set"] = { call in
        Gradients.set(call.object(1, Tensor.self), call.object(2, Tensor.self))
        try raiseFailure()
    }
    table["Gradients.clear"] = { call in
        Gradients.clear(call.object(1, Tensor.self))
        try raiseFailure()
    }
    table["Gradients.isFresh"] = { call in
        let value = Gradients.isFresh(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.spend"] = { call in
        Gradients.spend(call.object(1, Tensor.self))
        try raiseFailure()
    }
    table["Gradients.request"] = { call in
        let value = Gradients.request(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.isTracked"] = { call in
        let value = Gradients.isTracked(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.isLeaf"] = { call in
        let value = Gradients.isLeaf(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.backward"] = { call in
        Gradients.backward(call.objects(1, Tensor.self), call.objects(2, Tensor.self), call.bool(1))
        try raiseFailure()
    }
    table["Gradients.grad"] = { call in
        let value = Gradients.grad(call.objects(1, Tensor.self), call.objects(2, Tensor.self), call.objects(3, Tensor.self), call.bool(1), call.bool(2))
        try raiseFailure()
        call.result(objects: value)
    }
    table["Gradients.require"] = { call in
        Gradients.require(call.object(1, Tensor.self), call.bool(1))
        try raiseFailure()
    }
    table["Gradients.begin"] = { call in
        let value = Gradients.begin(call.objects(1, Tensor.self), call.objects(2, Tensor.self), call.objects(3, Tensor.self), call.bool(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.cotangent"] = { call in
        let value = Gradients.cotangent()
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.resume"] = { call in
        let value = Gradients.resume(call.objects(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.finish"] = { call in
        let value = Gradients.finish()
        try raiseFailure()
        call.result(objects: value)
    }
    table["Gradients.missing"] = { call in
        let value = Gradients.missing()
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.retain"] = { call in
        Gradients.retain(call.object(1, Tensor.self))
        try raiseFailure()
    }
    table["Gradients.arrived"] = { call in
        let value = Gradients.arrived(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.kept"] = { call in
        let value = Gradients.kept(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.hook"] = { call in
        Gradients.hook(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
    }
    table["Gradients.unhook"] = { call in
        Gradients.unhook(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
    }
    table["Gradients.custom"] = { call in
        let value = Gradients.custom(call.int(1), call.objects(1, Tensor.self), call.objects(2, Tensor.self))
        try raiseFailure()
        call.result(objects: value)
    }
    table["Gradients.dropped"] = { call in
        let value = Gradients.dropped()
        try raiseFailure()
        call.result(value)
    }
    table["Gradients.operation"] = { call in
        let value = Gradients.operation(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
}
