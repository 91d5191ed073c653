// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of TensorFlow as they stand in the source tree.
public let filesOfTensorFlow: [(name: String, text: [UInt8])] = [
    ("Comparison.swift", PackageResources.Comparison_swift),
    ("Creation.swift", PackageResources.Creation_swift),
    ("DType.swift", PackageResources.DType_swift),
    ("Exports.swift", PackageResources.Exports_swift),
    ("Function.swift", PackageResources.Function_swift),
    ("Gather.swift", PackageResources.Gather_swift),
    ("GradientTape.swift", PackageResources.GradientTape_swift),
    ("Indexing.swift", PackageResources.Indexing_swift),
    ("Layout.swift", PackageResources.Layout_swift),
    ("Linalg.swift", PackageResources.Linalg_swift),
    ("Math.swift", PackageResources.Math_swift),
    ("NN+Images.swift", PackageResources.NN_Images_swift),
    ("NN.swift", PackageResources.NN_swift),
    ("Operators.swift", PackageResources.Operators_swift),
    ("Printing.swift", PackageResources.Printing_swift),
    ("Random.swift", PackageResources.Random_swift),
    ("Reductions.swift", PackageResources.Reductions_swift),
    ("Tensor.swift", PackageResources.Tensor_swift),
    ("TensorFlow.swift", PackageResources.TensorFlow_swift),
    ("TensorShape.swift", PackageResources.TensorShape_swift),
    ("Variable.swift", PackageResources.Variable_swift),
]
