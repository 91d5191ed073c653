@_exported import SurfaceCore

/// The helpers of the book Dive into Deep Learning: what its chapters save for later ones. Those that need no framework are here; the others are written once for each
/// framework, over it: `import D2L` behind `import Torch` gives PyTorch's, a compiled program imports D2LTorch.
public enum d2l {}
