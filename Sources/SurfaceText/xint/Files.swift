// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of xint as they stand in the source tree.
public let filesOfxint: [(name: String, text: [UInt8])] = [
    ("Xint.swift", PackageResources.Xint_swift),
]
