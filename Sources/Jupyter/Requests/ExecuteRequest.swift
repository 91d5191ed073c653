/// The content of an `execute_request`.
struct ExecuteRequest {
    var code: String
    /// Nothing is shown and nothing is counted.
    var silent: Bool
    /// Whether the cell counts and goes into the history.
    var storesHistory: Bool
    var userExpressions: [(name: String, code: String)]
    var allowsStdin: Bool
    var stopsOnError: Bool

    /// Nil without code. What else is missing has the protocol's default.
    init?(_ content: JSONValue) {
        guard let code = content["code"]?.string else { return nil }
        self.code = code
        silent = content["silent"]?.bool ?? false
        storesHistory = !silent && content["store_history"]?.bool ?? true
        userExpressions = (content["user_expressions"]?.members ?? []).compactMap { member in member.value.string.map { (member.name, $0) } }
        allowsStdin = content["allow_stdin"]?.bool ?? true
        stopsOnError = content["stop_on_error"]?.bool ?? true
    }
}
