import Engine

/// What computes here, in words: the instruction set of the kernels, the library behind matrix products, and the threads.
public var engineSummary: String { Processor.summary }
