// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addShapes(to table: inout [String: HostFunction]) {
    table["Shapes.reshape"] = { call in
        let value = Shapes.reshape(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.transpose"] = { call in
        let value = Shapes.transpose(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.swapAxes"] = { call in
        let value = Shapes.swapAxes(call.object(1, Tensor.self), call.int(1), call.int(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.broadcastTo"] = { call in
        let value = Shapes.broadcastTo(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.expandDims"] = { call in
        let value = Shapes.expandDims(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.squeeze"] = { call in
        let value = Shapes.squeeze(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.concat"] = { call in
        let value = Shapes.concat(call.objects(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.stack"] = { call in
        let value = Shapes.stack(call.objects(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.split"] = { call in
        let value = Shapes.split(call.object(1, Tensor.self), call.int(1), call.int(2))
        try raiseFailure()
        call.result(objects: value)
    }
    table["Shapes.flip"] = { call in
        let value = Shapes.flip(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.tile"] = { call in
        let value = Shapes.tile(call.object(1, Tensor.self), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.repeated"] = { call in
        let value = Shapes.repeated(call.object(1, Tensor.self), call.int(1), call.int(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.triangle"] = { call in
        let value = Shapes.triangle(call.object(1, Tensor.self), call.int(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.diagonalMatrix"] = { call in
        let value = Shapes.diagonalMatrix(call.object(1, Tensor.self), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Shapes.broadcast"] = { call in
        let value = Shapes.broadcast(call.ints(1), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
}
