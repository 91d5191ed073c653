// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addDisplay(to table: inout [String: HostFunction]) {
    table["Display.show"] = { call in
        Display.show(call.string(1), call.string(2), call.string(3), call.string(4))
        try raiseFailure()
    }
    table["Display.update"] = { call in
        Display.update(call.string(1), call.string(2), call.string(3), call.string(4))
        try raiseFailure()
    }
    table["Display.result"] = { call in
        Display.result(call.string(1), call.string(2), call.string(3))
        try raiseFailure()
    }
    table["Display.clear"] = { call in
        Display.clear(call.bool(1))
        try raiseFailure()
    }
    table["Display.isThere"] = { call in
        let value = Display.isThere()
        try raiseFailure()
        call.result(value)
    }
    table["Display.picture"] = { call in
        let value = Display.picture(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
}
