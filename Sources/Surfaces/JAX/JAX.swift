import Engine

/// JAX's own names: arrays, random numbers, settings.
public enum jax {
    public typealias Array = JaxArray
    public typealias numpy = jnp

    /// Random draws, each from a key.
    public enum random {}

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
    public static let pi = Double.pi
    public static let e = 2.718281828459045
    public static let inf = Double.infinity
    public static let nan = Double.nan
    public static let newaxis = NewAxis()
}
