/// Leaves, gradients and the walk back.
public enum Gradients {
    /// Makes x a leaf: gradients are kept for it from now on, beginning with zeros. request: "write", "add", "null". Cuts x from its history.
    public static func attach(_ x: Tensor, _ request: String) {
        Border.void { try Core.attachGradient(x, request) }
    }

    /// Whether x is a leaf that holds a gradient.
    public static func has(_ x: Tensor) -> Bool {
        x.storage.leaf?.gradient != nil
    }

    /// The gradient of a leaf, the same storage every time: a later backward is seen through it. An error where there is none.
    public static func get(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.gradient(x) }
    }

    /// Puts another tensor in the gradient's place.
    public static func set(_ x: Tensor, _ gradient: Tensor) {
        Border.void { try Core.setGradient(x, gradient) }
    }

    /// Takes the gradient away; x stays a leaf.
    public static func clear(_ x: Tensor) {
        x.storage.leaf?.gradient = nil
    }

    /// "write", "add", "null"; "" for what isn't a leaf.
    public static func request(_ x: Tensor) -> String {
        x.storage.leaf?.request.rawValue ?? ""
    }

    /// Whether x is a leaf or was computed from one while recording.
    public static func isTracked(_ x: Tensor) -> Bool {
        x.isTracked
    }

    public static func isLeaf(_ x: Tensor) -> Bool {
        x.storage.leaf != nil
    }

    /// Walks back from the heads and writes or adds to every leaf's gradient as it asks. No head gradients: ones. The graph is freed unless retained.
    public static func backward(_ heads: [Tensor], _ headGradients: [Tensor], _ retain: Bool) {
        Border.void { try Core.backward(heads, headGradients, retain: retain) }
    }

    /// The gradients of the heads' sum (weighted by the head gradients) for the variables; createGraph records them, so that they can be differentiated again.
    public static func grad(_ heads: [Tensor], _ variables: [Tensor], _ headGradients: [Tensor], _ retain: Bool, _ createGraph: Bool) -> [Tensor] {
        Border.tensors { try Core.grad(heads, variables, headGradients, retain: retain, createGraph: createGraph) }
    }
}
