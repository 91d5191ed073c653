// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addDevices(to table: inout [String: HostFunction]) {
    table["Devices.count"] = { call in
        let value = Devices.count(call.string(1))
        try raiseFailure()
        call.result(value)
    }
}
