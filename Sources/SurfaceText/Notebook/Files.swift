// Made by `make bindings` from the files in Text. A test makes it again and compares.

/// The files of Notebook as they stand in the source tree.
public let filesOfNotebook: [(name: String, text: [UInt8])] = [
    ("Animator.swift", PackageResources.Animator_swift),
    ("Chart.swift", PackageResources.Chart_swift),
    ("Display.swift", PackageResources.Display_swift),
    ("Notebook.swift", PackageResources.Notebook_swift),
    ("Plot.swift", PackageResources.Plot_swift),
    ("Table.swift", PackageResources.Table_swift),
    ("Timing.swift", PackageResources.Timing_swift),
]
