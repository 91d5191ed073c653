// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of MXNet as they stand in the source tree.
public let filesOfMXNet: [(name: String, text: [UInt8])] = [
    ("ArrayModule+Elementwise.swift", PackageResources.ArrayModule_Elementwise_swift),
    ("ArrayModule.swift", PackageResources.ArrayModule_swift),
    ("Autograd.swift", PackageResources.Autograd_swift),
    ("Block.swift", PackageResources.Block_swift),
    ("Comparison.swift", PackageResources.Comparison_swift),
    ("Context.swift", PackageResources.Context_swift),
    ("Dense.swift", PackageResources.Dense_swift),
    ("Elementwise.swift", PackageResources.Elementwise_swift),
    ("Exports.swift", PackageResources.Exports_swift),
    ("Indexing.swift", PackageResources.Indexing_swift),
    ("Initializers.swift", PackageResources.Initializers_swift),
    ("Layout.swift", PackageResources.Layout_swift),
    ("MX.swift", PackageResources.MX_swift),
    ("ND.swift", PackageResources.ND_swift),
    ("NDArray.swift", PackageResources.NDArray_swift),
    ("NP.swift", PackageResources.NP_swift),
    ("Operators.swift", PackageResources.Operators_swift),
    ("Parameter.swift", PackageResources.Parameter_swift),
    ("Printing.swift", PackageResources.Printing_swift),
    ("Random.swift", PackageResources.Random_swift),
    ("Reductions.swift", PackageResources.Reductions_swift),
    ("Values.swift", PackageResources.Values_swift),
]
