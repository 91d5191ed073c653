// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addMemory(to table: inout [String: HostFunction]) {
    table["Memory.live"] = { call in
        let value = Memory.live()
        try raiseFailure()
        call.result(value)
    }
    table["Memory.peak"] = { call in
        let value = Memory.peak()
        try raiseFailure()
        call.result(value)
    }
    table["Memory.cached"] = { call in
        let value = Memory.cached()
        try raiseFailure()
        call.result(value)
    }
    table["Memory.trim"] = { _ in
        Memory.trim()
        try raiseFailure()
    }
    table["Memory.setLimit"] = { call in
        Memory.setLimit(call.int(1))
        try raiseFailure()
    }
}
