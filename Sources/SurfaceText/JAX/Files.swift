// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of JAX as they stand in the source tree.
public let filesOfJAX: [(name: String, text: [UInt8])] = [
    ("Exports.swift", PackageResources.Exports_swift),
    ("JAX.swift", PackageResources.JAX_swift),
    ("JaxArray.swift", PackageResources.JaxArray_swift),
    ("JaxArrayLike.swift", PackageResources.JaxArrayLike_swift),
    ("JaxComparison.swift", PackageResources.JaxComparison_swift),
    ("JaxCreation.swift", PackageResources.JaxCreation_swift),
    ("JaxDType.swift", PackageResources.JaxDType_swift),
    ("JaxDevices.swift", PackageResources.JaxDevices_swift),
    ("JaxGradients.swift", PackageResources.JaxGradients_swift),
    ("JaxIndexing.swift", PackageResources.JaxIndexing_swift),
    ("JaxLax.swift", PackageResources.JaxLax_swift),
    ("JaxLayout.swift", PackageResources.JaxLayout_swift),
    ("JaxLinalg.swift", PackageResources.JaxLinalg_swift),
    ("JaxMath.swift", PackageResources.JaxMath_swift),
    ("JaxNN.swift", PackageResources.JaxNN_swift),
    ("JaxOperators.swift", PackageResources.JaxOperators_swift),
    ("JaxPrinting.swift", PackageResources.JaxPrinting_swift),
    ("JaxRandom.swift", PackageResources.JaxRandom_swift),
    ("JaxReductions.swift", PackageResources.JaxReductions_swift),
    ("JaxStatistics.swift", PackageResources.JaxStatistics_swift),
    ("JaxTracing.swift", PackageResources.JaxTracing_swift),
    ("JaxTransforms.swift", PackageResources.JaxTransforms_swift),
    ("JaxTrees.swift", PackageResources.JaxTrees_swift),
    ("JaxUpdates.swift", PackageResources.JaxUpdates_swift),
]
