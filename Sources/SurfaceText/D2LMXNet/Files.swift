// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of D2LMXNet as they stand in the source tree.
public let filesOfD2LMXNet: [(name: String, text: [UInt8])] = [
    ("Chapters.swift", PackageResources.Chapters_swift),
    ("Classification.swift", PackageResources.Classification_swift),
    ("Module.swift", PackageResources.Module_swift),
    ("Regression.swift", PackageResources.Regression_swift),
]
