// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addMake(to table: inout [String: HostFunction]) {
    table["Make.full"] = { call in
        let value = Make.full(call.ints(1), call.double(1), call.string(2), call.string(3))
        try raiseFailure()
        call.result(value)
    }
    table["Make.arange"] = { call in
        let value = Make.arange(call.double(1), call.double(2), call.double(3), call.string(1), call.string(2))
        try raiseFailure()
        call.result(value)
    }
    table["Make.linspace"] = { call in
        let value = Make.linspace(call.double(1), call.double(2), call.int(3), call.bool(4), call.string(1), call.string(2))
        try raiseFailure()
        call.result(value)
    }
    table["Make.eye"] = { call in
        let value = Make.eye(call.int(1), call.int(2), call.int(3), call.string(1), call.string(2))
        try raiseFailure()
        call.result(value)
    }
    table["Make.fromDoubles"] = { call in
        let value = Make.fromDoubles(call.doubles(1), call.ints(2), call.string(3), call.string(4))
        try raiseFailure()
        call.result(value)
    }
    table["Make.fromInts"] = { call in
        let value = Make.fromInts(call.ints(1), call.ints(2), call.string(3), call.string(4))
        try raiseFailure()
        call.result(value)
    }
    table["Make.fullLike"] = { call in
        let value = Make.fullLike(call.object(1, Tensor.self), call.double(1))
        try raiseFailure()
        call.result(value)
    }
    table["Make.toDevice"] = { call in
        let value = Make.toDevice(call.object(1, Tensor.self), call.string(2))
        try raiseFailure()
        call.result(value)
    }
}
