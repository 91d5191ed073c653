import Foundation
import GRDB

/// Texts of outputs as SQLite keeps them. A C string ends at its first NUL, and cells may print one: such a text is stored as a BLOB of
/// its UTF-8 bytes, all others as the plain TEXT that `sqlite3` shows.
enum StoredText {
    static func value(_ text: String) -> any DatabaseValueConvertible { text.utf8.contains(0) ? Data(text.utf8) : text }

    static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .blob(let data): String(decoding: data, as: UTF8.self)
        default: String.fromDatabaseValue(value)
        }
    }
}
