import Engine

/// What computes here, in words: the instruction set of the kernels, the library behind matrix products, and the threads.
public var engineSummary: String { Processor.summary }

/// Sets the process up to check cells quickly; called by the program before its first thread.
public func prepareProcess() { Processor.prepareAllocation() }
