// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of D2LCore as they stand in the source tree.
public let filesOfD2LCore: [(name: String, text: [UInt8])] = [
    ("D2L.swift", PackageResources.D2L_swift),
    ("HyperParameters.swift", PackageResources.HyperParameters_swift),
    ("Pictures.swift", PackageResources.Pictures_swift),
    ("Plot.swift", PackageResources.Plot_swift),
    ("ProgressBoard.swift", PackageResources.ProgressBoard_swift),
    ("Timing.swift", PackageResources.Timing_swift),
    ("Training.swift", PackageResources.Training_swift),
    ("Vocab.swift", PackageResources.Vocab_swift),
]
