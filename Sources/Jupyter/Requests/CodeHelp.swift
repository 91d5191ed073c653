import Cells

/// Answers to what clients ask while a cell is written: is it whole, what could stand here, what is this. Cursors count code points.
enum CodeHelp {
    static func completeness(_ content: JSONValue, _ runner: any CellRunner) -> JSONValue {
        guard let code = content["code"]?.string else { return ["status": "unknown"] }
        switch runner.completeness(of: code) {
        case .complete: return ["status": "complete"]
        case .incomplete(let indent): return ["status": "incomplete", "indent": .string(indent)]
        case .invalid: return ["status": "invalid"]
        }
    }

    /// `matches` for every client, and with them their kinds and signatures for those that read the field that JupyterLab made for it.
    static func completions(_ content: JSONValue, _ runner: any CellRunner) -> JSONValue {
        let (code, cursor) = place(content)
        let found = (runner as? any CodeAssistant)?.complete(code, cursor: cursor) ?? CodeCompletion(candidates: [], start: cursor, end: cursor)
        let types = found.candidates.map { candidate -> JSONValue in
            [
                "text": .string(candidate.text), "type": .string(candidate.kind), "signature": .string(candidate.signature), "start": .int(found.start),
                "end": .int(found.end),
            ]
        }
        return [
            "status": "ok", "matches": .strings(found.candidates.map(\.text)), "cursor_start": .int(found.start), "cursor_end": .int(found.end),
            "metadata": types.isEmpty ? [:] : ["_jupyter_types_experimental": .array(types)],
        ]
    }

    static func inspection(_ content: JSONValue, _ runner: any CellRunner) -> JSONValue {
        let (code, cursor) = place(content)
        let found = (runner as? any CodeAssistant)?.inspect(code, cursor: cursor, detail: content["detail_level"]?.int ?? 0)
        return ["status": "ok", "found": .bool(found != nil), "data": found?.jsonData ?? [:], "metadata": [:]]
    }

    /// The text and the cursor in it; a cursor beyond the text, or none, is its end.
    private static func place(_ content: JSONValue) -> (code: String, cursor: Int) {
        let code = content["code"]?.string ?? ""
        let end = code.unicodeScalars.count
        return (code, max(0, min(content["cursor_pos"]?.int ?? end, end)))
    }

    /// A cell of the form `?name` or `??name`, which asks for a page about the name.
    struct Question {
        let name: String
        let detail: Int

        init?(_ code: String) {
            let text = code.filter { !$0.isWhitespace }
            guard text.hasPrefix("?") else { return nil }
            detail = text.hasPrefix("??") ? 1 : 0
            name = String(text.dropFirst(detail + 1))
            guard let first = name.first, !first.isNumber, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) else { return nil }
        }

        func answer(_ assistant: any CodeAssistant) -> MIMEBundle? {
            assistant.inspect(name, cursor: name.unicodeScalars.count, detail: detail)
        }
    }
}
