import Engine

/// What each of xint's texts answers a chapter that asks for a backend: nothing where it is its own, and how to get another where it isn't.
public func _askForBackend(_ name: String, standingOn own: String) {
    if name == own { return }
    if name == "mxnet" || name == "torch" || name == "tensorflow" {
        Modes.fail("ValueError", "xint stands on " + own + " here; a notebook says xint.backend(\"" + name + "\") in the cell that imports xint first")
    }
    Modes.fail("ValueError", "xint has no backend '" + name + "': there are mxnet, torch and tensorflow")
}
