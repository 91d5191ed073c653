// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addShow(to table: inout [String: HostFunction]) {
    table["Show.array"] = { call in
        let value = Show.array(call.object(1, Tensor.self), call.string(2), call.int(1), call.int(2))
        try raiseFailure()
        call.result(value)
    }
    table["Show.torch"] = { call in
        let value = Show.torch(call.object(1, Tensor.self), call.string(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Show.setTorch"] = { call in
        Show.setTorch(call.int(1), call.int(2), call.int(3), call.int(4), call.int(5))
        try raiseFailure()
    }
    table["Show.scalar"] = { call in
        let value = Show.scalar(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Show.number"] = { call in
        let value = Show.number(call.double(1), call.string(1))
        try raiseFailure()
        call.result(value)
    }
    table["Show.tuple"] = { call in
        let value = Show.tuple(call.ints(1))
        try raiseFailure()
        call.result(value)
    }
    table["Show.format"] = { call in
        let value = Show.format(call.double(1), call.string(1))
        try raiseFailure()
        call.result(value)
    }
    table["Show.formatInt"] = { call in
        let value = Show.formatInt(call.int(1), call.string(1))
        try raiseFailure()
        call.result(value)
    }
    table["Show.setPrecision"] = { call in
        Show.setPrecision(call.int(1))
        try raiseFailure()
    }
    table["Show.setThreshold"] = { call in
        Show.setThreshold(call.int(1))
        try raiseFailure()
    }
    table["Show.setEdgeItems"] = { call in
        Show.setEdgeItems(call.int(1))
        try raiseFailure()
    }
    table["Show.setLineWidth"] = { call in
        Show.setLineWidth(call.int(1))
        try raiseFailure()
    }
    table["Show.setSuppress"] = { call in
        Show.setSuppress(call.bool(1))
        try raiseFailure()
    }
    table["Show.setLegacy"] = { call in
        Show.setLegacy(call.bool(1))
        try raiseFailure()
    }
    table["Show.isLegacy"] = { call in
        let value = Show.isLegacy()
        try raiseFailure()
        call.result(value)
    }
}
