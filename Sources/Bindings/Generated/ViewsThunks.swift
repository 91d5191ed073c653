// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addViews(to table: inout [String: HostFunction]) {
    table["Views.part"] = { call in
        let value = Views.part(call.object(1, Tensor.self), call.ints(2), call.objects(3, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Views.reshape"] = { call in
        let value = Views.reshape(call.object(1, Tensor.self), call.ints(2), call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Views.permute"] = { call in
        let value = Views.permute(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Views.expand"] = { call in
        let value = Views.expand(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Views.squeeze"] = { call in
        let value = Views.squeeze(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Views.diagonal"] = { call in
        let value = Views.diagonal(call.object(1, Tensor.self), call.int(1), call.int(2), call.int(3))
        try raiseFailure()
        call.result(value)
    }
    table["Views.strides"] = { call in
        let value = Views.strides(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Views.offset"] = { call in
        let value = Views.offset(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Views.isView"] = { call in
        let value = Views.isView(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Views.isContiguous"] = { call in
        let value = Views.isContiguous(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Views.address"] = { call in
        let value = Views.address(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
}
