// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of Torch as they stand in the source tree.
public let filesOfTorch: [(name: String, text: [UInt8])] = [
    ("Autograd.swift", PackageResources.Autograd_swift),
    ("Comparison.swift", PackageResources.Comparison_swift),
    ("Creation.swift", PackageResources.Creation_swift),
    ("DType.swift", PackageResources.DType_swift),
    ("Exports.swift", PackageResources.Exports_swift),
    ("Gather.swift", PackageResources.Gather_swift),
    ("GradFn.swift", PackageResources.GradFn_swift),
    ("InPlace.swift", PackageResources.InPlace_swift),
    ("Indexing.swift", PackageResources.Indexing_swift),
    ("Layout.swift", PackageResources.Layout_swift),
    ("Linalg.swift", PackageResources.Linalg_swift),
    ("Math+Binary.swift", PackageResources.Math_Binary_swift),
    ("Math.swift", PackageResources.Math_swift),
    ("Operators.swift", PackageResources.Operators_swift),
    ("Printing.swift", PackageResources.Printing_swift),
    ("Reductions+Forms.swift", PackageResources.Reductions_Forms_swift),
    ("Reductions.swift", PackageResources.Reductions_swift),
    ("Size.swift", PackageResources.Size_swift),
    ("Tensor.swift", PackageResources.Tensor_swift),
    ("Torch.swift", PackageResources.Torch_swift),
    ("Values.swift", PackageResources.Values_swift),
]
