// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of JAX as they stand in the source tree.
public let filesOfJAX: [(name: String, text: [UInt8])] = [
    ("Exports.swift", PackageResources.Exports_swift),
]
