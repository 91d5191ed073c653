import GRDB

/// A value of a row that isn't of the kind its column is for.
struct WrongKind: Error {
    var column: String
    var detail: String { "column \(column) holds a value of the wrong kind" }
}

extension Row {
    /// The value of a column, or an error where GRDB's subscript would end the process: SQLite keeps any kind of value in any column, and a file
    /// of recordings comes from whoever committed it.
    func checked<T: DatabaseValueConvertible>(_ column: String, as type: T.Type = T.self) throws -> T {
        guard let value = try checkedIfPresent(column, as: type) else { throw WrongKind(column: column) }
        return value
    }

    /// The same where NULL is a value too.
    func checkedIfPresent<T: DatabaseValueConvertible>(_ column: String, as type: T.Type = T.self) throws -> T? {
        guard hasColumn(column) else { throw WrongKind(column: column) }
        let stored: DatabaseValue = self[column]
        if stored.isNull { return nil }
        guard let value = T.fromDatabaseValue(stored) else { throw WrongKind(column: column) }
        return value
    }
}
