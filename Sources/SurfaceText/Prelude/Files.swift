// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of Prelude as they stand in the source tree.
public let filesOfPrelude: [(name: String, text: [UInt8])] = [
    ("Array.swift", PackageResources.Array_swift),
    ("Character.swift", PackageResources.Character_swift),
    ("Collection.swift", PackageResources.Collection_swift),
    ("ContiguousArray.swift", PackageResources.ContiguousArray_swift),
    ("Dictionary.swift", PackageResources.Dictionary_swift),
    ("Difference.swift", PackageResources.Difference_swift),
    ("Foundation.swift", PackageResources.Foundation_swift),
    ("Functions.swift", PackageResources.Functions_swift),
    ("Hashing.swift", PackageResources.Hashing_swift),
    ("Lazy.swift", PackageResources.Lazy_swift),
    ("Numbers.swift", PackageResources.Numbers_swift),
    ("OptionSet.swift", PackageResources.OptionSet_swift),
    ("Optional.swift", PackageResources.Optional_swift),
    ("Protocols.swift", PackageResources.Protocols_swift),
    ("Range.swift", PackageResources.Range_swift),
    ("Reflection.swift", PackageResources.Reflection_swift),
    ("Result.swift", PackageResources.Result_swift),
    ("Sequence.swift", PackageResources.Sequence_swift),
    ("Set.swift", PackageResources.Set_swift),
    ("String.swift", PackageResources.String_swift),
    ("Tuples.swift", PackageResources.Tuples_swift),
]
