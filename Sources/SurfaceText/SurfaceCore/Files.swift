// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of SurfaceCore as they stand in the source tree.
public let filesOfSurfaceCore: [(name: String, text: [UInt8])] = [
    ("ArrayData.swift", PackageResources.ArrayData_swift),
    ("ArrayIndex.swift", PackageResources.ArrayIndex_swift),
    ("Builtins.swift", PackageResources.Builtins_swift),
    ("ImageFiles.swift", PackageResources.ImageFiles_swift),
    ("NestedList.swift", PackageResources.NestedList_swift),
    ("NormOrder.swift", PackageResources.NormOrder_swift),
    ("Number.swift", PackageResources.Number_swift),
    ("NumpyArray.swift", PackageResources.NumpyArray_swift),
    ("NumpyOperators.swift", PackageResources.NumpyOperators_swift),
    ("NumpyRandom.swift", PackageResources.NumpyRandom_swift),
    ("NumpyText.swift", PackageResources.NumpyText_swift),
    ("Operators.swift", PackageResources.Operators_swift),
    ("Scalar.swift", PackageResources.Scalar_swift),
    ("Shape.swift", PackageResources.Shape_swift),
    ("SingleValue.swift", PackageResources.SingleValue_swift),
    ("SubscriptClash.swift", PackageResources.SubscriptClash_swift),
    ("XintBackend.swift", PackageResources.XintBackend_swift),
]
