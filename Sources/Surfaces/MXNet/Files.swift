import Engine

// Arrays in files, in MXNet's own format. What a file holds, a list or arrays by name, is known when it is read; Swift wants to know it before. So `load` gives a list,
// and arrays by name where a dictionary is asked for: `let both: [String: NDArray] = nd.load("both")`.

extension NDArray {
    /// One array, or several, named or not; all of one flavour.
    static func save(_ file: String, _ arrays: [NDArray], names: [String], _ flavour: Flavour) {
        let ended: [String] = names.map { $0 + "\0" }
        Files.saveParams(file, arrays.map { $0.tensor }, ended.joined(), flavour == .np)
    }
    static func load(_ file: String, _ flavour: Flavour) -> [NDArray] {
        if !names(file, flavour).isEmpty {
            Modes.fail("TypeError", "'" + file + "' holds arrays by name: let arrays: [String: NDArray] = " + (flavour == .np ? "npx" : "nd") + ".load(\"" + file + "\")")
        }
        return arrays(file, flavour)
    }
    static func loadNamed(_ file: String, _ flavour: Flavour) -> [String: NDArray] {
        let names = names(file, flavour)
        let arrays = arrays(file, flavour)
        if names.isEmpty && !arrays.isEmpty { Modes.fail("TypeError", "'" + file + "' holds a list of arrays, not arrays by name") }
        var named: [String: NDArray] = [:]
        for (name, array) in zip(names, arrays) { named[name] = array }
        return named
    }
    /// Arrays with their names, in the file's order.
    static func loadPairs(_ file: String, _ flavour: Flavour) -> [(name: String, array: NDArray)] {
        zip(names(file, flavour), arrays(file, flavour)).map { (name: $0.0, array: $0.1) }
    }
    private static func arrays(_ file: String, _ flavour: Flavour) -> [NDArray] {
        Files.loadParams(file, flavour == .np, npx.isSet).map { NDArray($0, flavour) }
    }
    private static func names(_ file: String, _ flavour: Flavour) -> [String] {
        let text = Files.paramNames(file, flavour == .np, npx.isSet)
        if text.isEmpty { return [] }
        return text.dropLast().split(separator: "\0", omittingEmptySubsequences: false).map { String($0) }
    }
}

extension nd {
    private static func needOwn(_ arrays: [NDArray], _ name: String, _ message: String) {
        if arrays.contains(where: { $0.flavour == .numpy }) { Modes.fail(name, message) }
        if arrays.contains(where: { $0.flavour == .np }) {
            Modes.fail("TypeError", "cannot save mxnet.numpy.ndarray using mxnet.ndarray.save; use mxnet.numpy.save instead.")
        }
    }
    /// Writes an array to a file.
    public static func save(_ fname: String, _ data: NDArray) {
        needOwn([data], "ValueError", "data needs to either be a NDArray, dict of str, NDArray pairs or a list of NDarrays.")
        NDArray.save(fname, [data], names: [], .nd)
    }
    /// Writes a list of arrays to a file.
    public static func save(_ fname: String, _ data: [NDArray]) {
        needOwn(data, "TypeError", "save only accept dict str->NDArray or list of NDArray")
        NDArray.save(fname, data, names: [], .nd)
    }
    /// Writes arrays by name to a file.
    public static func save(_ fname: String, _ data: [String: NDArray]) {
        let pairs = data.map { (name: $0.key, array: $0.value) }
        let arrays = pairs.map { $0.array }
        needOwn(arrays, "TypeError", "save only accept dict str->NDArray or list of NDArray")
        NDArray.save(fname, arrays, names: pairs.map { $0.name }, .nd)
    }
    /// The arrays that a file holds.
    public static func load(_ fname: String) -> [NDArray] { NDArray.load(fname, .nd) }
    /// The arrays that a file holds by name.
    @_disfavoredOverload
    public static func load(_ fname: String) -> [String: NDArray] { NDArray.loadNamed(fname, .nd) }
}

extension npx {
    private static func needOwn(_ arrays: [NDArray], _ name: String, _ message: String) {
        if arrays.contains(where: { $0.flavour != .np }) { Modes.fail(name, message) }
    }
    /// Writes an array to a file.
    public static func save(_ file: String, _ arr: NDArray) {
        needOwn([arr], "ValueError", "data needs to either be a ndarray, dict of (str, ndarray) pairs or a list of ndarrays.")
        NDArray.save(file, [arr], names: [], .np)
    }
    /// Writes a list of arrays to a file.
    public static func save(_ file: String, _ arr: [NDArray]) {
        needOwn(arr, "TypeError", "Only accepts dict str->ndarray or list of ndarrays")
        NDArray.save(file, arr, names: [], .np)
    }
    /// Writes arrays by name to a file.
    public static func save(_ file: String, _ arr: [String: NDArray]) {
        let pairs = arr.map { (name: $0.key, array: $0.value) }
        let arrays = pairs.map { $0.array }
        needOwn(arrays, "TypeError", "Only accepts dict str->ndarray or list of ndarrays")
        NDArray.save(file, arrays, names: pairs.map { $0.name }, .np)
    }
    /// The arrays that a file holds.
    public static func load(_ file: String) -> [NDArray] { NDArray.load(file, .np) }
    /// The arrays that a file holds by name.
    @_disfavoredOverload
    public static func load(_ file: String) -> [String: NDArray] { NDArray.loadNamed(file, .np) }
}
