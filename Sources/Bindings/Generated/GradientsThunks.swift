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
}
