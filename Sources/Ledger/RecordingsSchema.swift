import GRDB

/// The tables of `outputs.sqlite`, named for what they hold, so that `sqlite3` answers questions too:
///
///     select chapter.path, position, data from representation
///       join output on output.id = outputId join recording on recording.id = recordingId join chapter on chapter.id = chapterId;
enum RecordingsSchema {
    /// The schema version that this code writes; kept in `PRAGMA user_version` as well, where a reader finds it without opening the file.
    static let version = 1

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 recordings") { db in
            try db.create(table: "chapter") { table in
                table.primaryKey("id", .integer)
                table.column("path", .text).notNull().unique()
            }
            try db.create(table: "provenance") { table in
                table.primaryKey("id", .integer)
                table.column("origin", .text).notNull().check(sql: "origin IN ('recorded', 'imported')")
                table.column("date", .text).notNull()
                table.column("engine", .text)
                table.column("device", .text)
                table.column("seed", .integer)
                table.column("revision", .text)
                table.column("framework", .text)
                table.column("frameworkVersion", .text)
                table.column("page", .text)
            }
            try db.create(table: "recording") { table in
                table.primaryKey("id", .integer)
                table.column("chapterId", .integer).notNull().references("chapter", onDelete: .cascade)
                table.column("tab", .text).notNull()
                table.column("position", .integer).notNull().check { $0 > 0 }
                table.column("sourceHash", .text).notNull()
                table.column("seconds", .double)
                table.column("provenanceId", .integer).notNull().references("provenance")
                table.uniqueKey(["chapterId", "tab", "position"])
            }
            try db.create(table: "output") { table in
                table.primaryKey("id", .integer)
                table.column("recordingId", .integer).notNull().indexed().references("recording", onDelete: .cascade)
                table.column("ordinal", .integer).notNull()
                table.column("kind", .text).notNull().check(sql: "kind IN ('stdout', 'stderr', 'display', 'result', 'error')")
                table.column("name", .text)
            }
            try db.create(table: "representation") { table in
                table.primaryKey("id", .integer)
                table.column("outputId", .integer).notNull().indexed().references("output", onDelete: .cascade)
                table.column("ordinal", .integer).notNull()
                table.column("type", .text).notNull()
                table.column("data", .text).notNull()
            }
            try db.execute(sql: "PRAGMA application_id = \(DatabaseFile.recordingsID)")
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        return migrator
    }
}
