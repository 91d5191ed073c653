// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addNames(to table: inout [String: HostFunction]) {
    table["Names.documentation"] = { call in
        let value = Names.documentation(call.string(1))
        try raiseFailure()
        call.result(value)
    }
    table["Names.members"] = { call in
        let value = Names.members(call.string(1))
        try raiseFailure()
        call.result(value)
    }
}
