// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addIndexing(to table: inout [String: HostFunction]) {
    table["Indexing.get"] = { call in
        let value = Indexing.get(call.object(1, Tensor.self), call.ints(2), call.objects(3, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Indexing.view"] = { call in
        let value = Indexing.view(call.object(1, Tensor.self), call.ints(2), call.objects(3, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Indexing.viewOrCopy"] = { call in
        let value = Indexing.viewOrCopy(call.object(1, Tensor.self), call.ints(2), call.objects(3, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Indexing.set"] = { call in
        Indexing.set(call.object(1, Tensor.self), call.ints(2), call.objects(3, Tensor.self), call.object(4, Tensor.self))
        try raiseFailure()
    }
    table["Indexing.setPromoted"] = { call in
        Indexing.setPromoted(call.object(1, Tensor.self), call.ints(2), call.objects(3, Tensor.self), call.object(4, Tensor.self), call.string(5))
        try raiseFailure()
    }
    table["Indexing.take"] = { call in
        let value = Indexing.take(call.object(1, Tensor.self), call.object(2, Tensor.self), call.int(1), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Indexing.gather"] = { call in
        let value = Indexing.gather(call.object(1, Tensor.self), call.int(1), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Indexing.scatter"] = { call in
        let value = Indexing.scatter(call.object(1, Tensor.self), call.int(1), call.object(2, Tensor.self), call.object(3, Tensor.self), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Indexing.nonzero"] = { call in
        let value = Indexing.nonzero(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Indexing.pick"] = { call in
        let value = Indexing.pick(call.object(1, Tensor.self), call.object(2, Tensor.self), call.int(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Indexing.oneHot"] = { call in
        let value = Indexing.oneHot(call.object(1, Tensor.self), call.int(1), call.string(2))
        try raiseFailure()
        call.result(value)
    }
}
