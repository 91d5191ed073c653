// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of Prelude as they stand in the source tree.
public let filesOfPrelude: [(name: String, text: [UInt8])] = [
    ("Collections.swift", PackageResources.Collections_swift),
    ("Foundation.swift", PackageResources.Foundation_swift),
    ("Functions.swift", PackageResources.Functions_swift),
    ("Optional.swift", PackageResources.Optional_swift),
    ("Protocols.swift", PackageResources.Protocols_swift),
    ("String.swift", PackageResources.String_swift),
]
