import Cells

extension MIMEBundle {
    /// The bundle as the `data` of a message: JSON types as JSON values, everything else as text.
    var jsonData: JSONValue {
        .object(
            entries.map { entry in
                guard MIMEBundle.isJSON(entry.type), let value = try? JSONValue(parsing: entry.data) else { return (entry.type, .string(entry.data)) }
                return (entry.type, value)
            })
    }

    /// About how many bytes it takes on its way.
    var size: Int { entries.reduce(0) { $0 + $1.data.utf8.count } }

    private static func isJSON(_ type: String) -> Bool {
        let essence = type.prefix { $0 != ";" }
        return essence == "application/json" || essence.hasSuffix("+json")
    }
}
