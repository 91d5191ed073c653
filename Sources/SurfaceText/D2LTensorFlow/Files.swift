// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of D2LTensorFlow as they stand in the source tree.
public let filesOfD2LTensorFlow: [(name: String, text: [UInt8])] = [
    ("Classification.swift", PackageResources.Classification_swift),
    ("Module.swift", PackageResources.Module_swift),
    ("Regression.swift", PackageResources.Regression_swift),
]
