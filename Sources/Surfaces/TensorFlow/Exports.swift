// Operators, numbers, shapes and indices are the same for every surface.
@_exported import SurfaceCore
