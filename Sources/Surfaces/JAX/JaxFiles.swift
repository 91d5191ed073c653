import Engine

extension jnp {
    /// Writes an array to a file in numpy's format; the name ends in ".npy" in any case.
    public static func save(_ file: String, _ arr: some ArrayLike) { Files.saveNpy(file.hasSuffix(".npy") ? file : file + ".npy", arr._jax.tensor) }
    /// Writes arrays of one shape, as one array with an axis more.
    public static func save(_ file: String, _ arr: [JaxArray]) { save(file, stack(arr)) }
    /// The array in a file of numpy's format.
    public static func load(_ file: String, allow_pickle: Bool = false) -> JaxArray {
        let core = Files.loadNpy(file)
        return JaxArray(Ops.cast(core, DType(name: Values.dtype(core)).canonical))
    }
}
