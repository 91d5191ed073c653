// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of JAX as they stand in the source tree.
public let filesOfJAX: [(name: String, text: [UInt8])] = [
    ("Exports.swift", PackageResources.Exports_swift),
    ("JAX.swift", PackageResources.JAX_swift),
    ("JaxArray.swift", PackageResources.JaxArray_swift),
    ("JaxCreation.swift", PackageResources.JaxCreation_swift),
    ("JaxDType.swift", PackageResources.JaxDType_swift),
    ("JaxIndexing.swift", PackageResources.JaxIndexing_swift),
    ("JaxPrinting.swift", PackageResources.JaxPrinting_swift),
    ("JaxRandom.swift", PackageResources.JaxRandom_swift),
]
