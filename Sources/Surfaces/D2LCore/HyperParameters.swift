extension d2l {
    /// What an object was made with. In Swift its stored properties say so, and nothing needs to be saved; they can be listed.
    public protocol HyperParameters: AnyObject {
        /// The framework's class that the object's stands on, whose own properties are none of its parameters.
        var foundation: Any.Type? { get }
    }
}

extension d2l.HyperParameters {
    public var foundation: Any.Type? { nil }

    /// Kept so that a chapter may say it; the stored properties are there as soon as they are set.
    public func save_hyperparameters(ignore: [String] = []) {}

    /// The numbers, texts, lists and Booleans among the stored properties, those of the base classes first.
    public var hparams: [(String, String)] {
        var levels: [[(String, String)]] = []
        var mirror: Mirror? = Mirror(reflecting: self)
        while let level = mirror {
            if level.subjectType == foundation { break }
            var found: [(String, String)] = []
            for (label, value) in level.children {
                if value is Int || value is Double || value is String || value is Bool || value is [Int] || value is [Double] {
                    found.append((label ?? "", String(describing: value)))
                }
            }
            levels.append(found)
            mirror = level.superclassMirror
        }
        return levels.reversed().flatMap { $0 }
    }
}
