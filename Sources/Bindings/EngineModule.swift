import Engine
import Script

// A script reaches the engine as compiled code does: through the functions of its border. Each has a thunk that takes the arguments out of the machine's slots,
// calls, and turns an error that the engine reported to its context into an error of the cell.

/// The module `Engine` for scripts: every function of the engine's border.
public func engineHostModule() -> HostModule {
    HostModule(name: "Engine", interface: engineInterface, functions: engineFunctions())
}

/// Throws the error that the engine has reported since the last call, if there is one.
@inline(__always)
func raiseFailure() throws {
    if let failure = Context.current.takeFailure() { throw HostError(name: failure.name, message: failure.message) }
}
