// Operators, numbers, shapes and indices are the same for every surface.
@_exported import SurfaceCore
import Engine

/// JAX's own names: arrays, transformations, random numbers, settings.
///
/// Types stand at the top level with names for them here, because an extension of a type in `jax` can't see the names of `jax` unqualified.
public enum jax {
    public typealias Array = JaxArray
    public typealias Device = JaxDevice
    public typealias Shape = SurfaceCore.Shape
    public typealias numpy = jnp

    /// Random draws, each from a key.
    public enum random {}
    /// Activations of neural networks and how their weights start.
    public enum nn {}
    /// What lies below jax.numpy: control flow, and constants for gradients.
    public enum lax {}
    /// Functions over trees of arrays.
    public enum tree_util {}
    /// The same under shorter names.
    public enum tree {}

    /// Settings.
    public enum config {
        /// The setting that draws depend on; JAX has others, which change nothing here.
        public static func update(_ name: String, _ value: Bool) {
            if name == "jax_threefry_partitionable" {
                Keys.setPartitionable(value)
            } else if name == "jax_enable_x64" {
                if value { Modes.fail("NotImplementedError", "jax_enable_x64: numbers of 64 bits aren't here yet") }
            } else if !name.hasPrefix("jax_") {
                Modes.fail("AttributeError", "Unrecognized config option: " + name)
            }
        }
    }
}

/// The numpy of JAX.
public enum jnp {
    /// Linear algebra.
    public enum linalg {}
    public typealias ndarray = JaxArray

    public static let pi = Double.pi
    public static let e = 2.718281828459045
    public static let inf = Double.infinity
    public static let nan = Double.nan
    public static let newaxis = NewAxis()
}
