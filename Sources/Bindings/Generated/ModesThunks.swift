// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addModes(to table: inout [String: HostFunction]) {
    table["Modes.isRecording"] = { call in
        let value = Modes.isRecording()
        try raiseFailure()
        call.result(value)
    }
    table["Modes.setRecording"] = { call in
        let value = Modes.setRecording(call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Modes.isGradient"] = { call in
        let value = Modes.isGradient()
        try raiseFailure()
        call.result(value)
    }
    table["Modes.setGradient"] = { call in
        let value = Modes.setGradient(call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Modes.defaultDType"] = { call in
        let value = Modes.defaultDType()
        try raiseFailure()
        call.result(value)
    }
    table["Modes.setDefaultDType"] = { call in
        Modes.setDefaultDType(call.string(1))
        try raiseFailure()
    }
    table["Modes.isTraining"] = { call in
        let value = Modes.isTraining()
        try raiseFailure()
        call.result(value)
    }
    table["Modes.setTraining"] = { call in
        let value = Modes.setTraining(call.bool(1))
        try raiseFailure()
        call.result(value)
    }
    table["Modes.fail"] = { call in
        Modes.fail(call.string(1), call.string(2))
        try raiseFailure()
    }
}
