// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addFiles(to table: inout [String: HostFunction]) {
    table["Files.saveParams"] = { call in
        Files.saveParams(call.string(1), call.objects(2, Tensor.self), call.string(3), call.bool(1))
        try raiseFailure()
    }
    table["Files.loadParams"] = { call in
        let value = Files.loadParams(call.string(1), call.bool(1), call.bool(2))
        try raiseFailure()
        call.result(objects: value)
    }
    table["Files.paramNames"] = { call in
        let value = Files.paramNames(call.string(1), call.bool(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Files.saveNpy"] = { call in
        Files.saveNpy(call.string(1), call.object(2, Tensor.self))
        try raiseFailure()
    }
    table["Files.loadNpy"] = { call in
        let value = Files.loadNpy(call.string(1))
        try raiseFailure()
        call.result(value)
    }
}
