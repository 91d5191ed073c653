// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addOptimisers(to table: inout [String: HostFunction]) {
    table["Optimisers.sgd"] = { call in
        Optimisers.sgd(call.objects(1, Tensor.self), call.objects(2, Tensor.self), call.objects(3, Tensor.self), call.double(1), call.double(2), call.double(3), call.double(4), call.bool(5), call.bool(6), call.bool(7))
        try raiseFailure()
    }
    table["Optimisers.adam"] = { call in
        Optimisers.adam(call.objects(1, Tensor.self), call.objects(2, Tensor.self), call.objects(3, Tensor.self), call.int(1), call.double(2), call.double(3), call.double(4), call.double(5), call.double(6), call.bool(7), call.bool(8))
        try raiseFailure()
    }
    table["Optimisers.adagrad"] = { call in
        Optimisers.adagrad(call.objects(1, Tensor.self), call.objects(2, Tensor.self), call.objects(3, Tensor.self), call.double(1), call.double(2), call.double(3), call.bool(4))
        try raiseFailure()
    }
    table["Optimisers.rmsprop"] = { call in
        Optimisers.rmsprop(call.objects(1, Tensor.self), call.objects(2, Tensor.self), call.objects(3, Tensor.self), call.double(1), call.double(2), call.double(3), call.double(4), call.double(5), call.bool(6))
        try raiseFailure()
    }
    table["Optimisers.adadelta"] = { call in
        Optimisers.adadelta(call.objects(1, Tensor.self), call.objects(2, Tensor.self), call.objects(3, Tensor.self), call.double(1), call.double(2), call.double(3), call.double(4), call.bool(5))
        try raiseFailure()
    }
    table["Optimisers.mxnet"] = { call in
        Optimisers.mxnet(call.string(1), call.objects(2, Tensor.self), call.objects(3, Tensor.self), call.objects(4, Tensor.self), call.doubles(5))
        try raiseFailure()
    }
}
