// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addClock(to table: inout [String: HostFunction]) {
    table["Clock.seconds"] = { call in
        let value = Clock.seconds()
        try raiseFailure()
        call.result(value)
    }
}
