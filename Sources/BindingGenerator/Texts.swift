let notice = "// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.\n"

/// A file with a thunk for each function of a namespace.
func thunks(_ namespace: String, _ functions: [BorderFunction]) -> String {
    var text = notice + "import Engine\nimport Script\n\nfunc add\(namespace)(to table: inout [String: HostFunction]) {\n"
    for function in functions {
        var raw = 0
        var ref = 0
        let arguments = function.parameters.map { parameter in
            if parameter.type.isRaw {
                raw += 1
                return parameter.type.argument(raw)
            }
            ref += 1
            return parameter.type.argument(ref)
        }
        let application = "\(function.namespace).\(function.name)(\(arguments.joined(separator: ", ")))"
        let usesCall = !function.parameters.isEmpty || function.result != nil
        text += "    table[\"\(function.namespace).\(function.name)\"] = { \(usesCall ? "call" : "_") in\n"
        switch function.result {
        case nil: text += "        \(application)\n        try raiseFailure()\n"
        case .tensors: text += "        let value = \(application)\n        try raiseFailure()\n        call.result(objects: value)\n"
        default: text += "        let value = \(application)\n        try raiseFailure()\n        call.result(value)\n"
        }
        text += "    }\n"
    }
    return text + "}\n"
}

/// The declarations that a script sees when it says `import Engine`, and the table of all thunks.
func interface(_ functions: [BorderFunction], _ namespaces: [String]) -> String {
    var text = notice + "import Script\n\nlet engineInterface = #\"\"\"\n    public final class Tensor {}\n"
    for namespace in namespaces {
        text += "    public enum \(namespace) {\n"
        for function in functions where function.namespace == namespace {
            let parameters = function.parameters.map { "_ \($0.name): \($0.type.rawValue)" }.joined(separator: ", ")
            text += "        public static func \(function.name)(\(parameters))" + (function.result.map { " -> \($0.rawValue)" } ?? "") + "\n"
        }
        text += "    }\n"
    }
    text += "    \"\"\"#\n\nfunc engineFunctions() -> [String: HostFunction] {\n    var table: [String: HostFunction] = [:]\n    table.reserveCapacity(\(functions.count))\n"
    for namespace in namespaces { text += "    add\(namespace)(to: &table)\n" }
    return text + "    return table\n}\n"
}

/// The list of a folder's files, as the package embeds them.
func embeddedFiles(_ module: String, _ files: [String]) -> String {
    var text = "// Made by `make bindings` from the files in Text. A test makes it again and compares.\n\n"
    text += "/// The files of \(module) as they stand in the source tree.\npublic let filesOf\(module): [(name: String, text: [UInt8])] = [\n"
    for file in files {
        let name = String(file.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        text += "    (\"\(file)\", PackageResources.\(name)),\n"
    }
    return text + "]\n"
}
