/// Leaves, gradients and the walk back.
public enum Gradients {
    /// Makes x a leaf: gradients are kept for it from now on, beginning with zeros. request: "write", "add", "null". Cuts x from its history.
    public static func attach(_ x: Tensor, _ request: String) {
        fatalError()
    }

    /// Whether x is a leaf that holds a gradient.
    public static func has(_ x: Tensor) -> Bool {
        fatalError()
    }

    /// The gradient of a leaf, the same storage every time: a later backward is seen through it. An error where there is none.
    public static func get(_ x: Tensor) -> Tensor {
        fatalError()
    }

    /// Puts another tensor in the gradient's place.
    public static func set(_ x: Tensor, _ gradient: Tensor) {
        fatalError()
    }

    /// Takes the gradient away; x stays a leaf.
    public static func clear(_ x: Tensor) {
        fatalError()
    }

    /// "write", "add", "null"; "" for what isn't a leaf.
    public static func request(_ x: Tensor) -> String {
        fatalError()
    }

    /// Whether x is a leaf or was computed from one while recording.
    public static func isTracked(_ x: Tensor) -> Bool {
        fatalError()
    }

    public static func isLeaf(_ x: Tensor) -> Bool {
        fatalError()
    }

    /// Walks back from the heads and writes or adds to every leaf's gradient as it asks. No head gradients: ones. The graph is freed unless retained.
    public static func backward(_ heads: [Tensor], _ headGradients: [Tensor], _ retain: Bool) {
        fatalError()
    }

    /// The gradients of the heads' sum (weighted by the head gradients) for the variables; createGraph records them, so that they can be differentiated again.
    public static func grad(_ heads: [Tensor], _ variables: [Tensor], _ headGradients: [Tensor], _ retain: Bool, _ createGraph: Bool) -> [Tensor] {
        fatalError()
    }
}
