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
    table["Files.loadIdx"] = { call in
        let value = Files.loadIdx(call.string(1))
        try raiseFailure()
        call.result(value)
    }
    table["Files.first"] = { call in
        let value = Files.first(call.string(1))
        try raiseFailure()
        call.result(value)
    }
    table["Files.loadText"] = { call in
        let value = Files.loadText(call.string(1))
        try raiseFailure()
        call.result(value)
    }
    table["Files.loadTable"] = { call in
        let value = Files.loadTable(call.string(1), call.string(2), call.string(3), call.string(4), call.int(1), call.int(2), call.ints(5), call.bool(3))
        try raiseFailure()
        call.result(value)
    }
}
