// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addOrder(to table: inout [String: HostFunction]) {
    table["Order.argsort"] = { call in
        let value = Order.argsort(call.object(1, Tensor.self), call.int(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Order.sort"] = { call in
        let value = Order.sort(call.object(1, Tensor.self), call.int(1), call.bool(2))
        try raiseFailure()
        call.result(objects: value)
    }
    table["Order.topk"] = { call in
        let value = Order.topk(call.object(1, Tensor.self), call.int(1), call.int(2), call.bool(3))
        try raiseFailure()
        call.result(objects: value)
    }
    table["Order.running"] = { call in
        let value = Order.running(call.object(1, Tensor.self), call.int(1), call.bool(2))
        try raiseFailure()
        call.result(objects: value)
    }
    table["Order.unique"] = { call in
        let value = Order.unique(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(objects: value)
    }
    table["Order.search"] = { call in
        let value = Order.search(call.object(1, Tensor.self), call.object(2, Tensor.self), call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Order.bincount"] = { call in
        let value = Order.bincount(call.object(1, Tensor.self), call.objects(2, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
}
