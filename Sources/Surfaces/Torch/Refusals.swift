import Engine

// What PyTorch's kernels refuse, in its words.

extension Tensor {
    /// Kernels of floating numbers refuse others under their own name.
    func needReal(_ kernel: String) {
        if !Values.isFloating(core) { Modes.fail("NotImplementedError", "\"" + kernel + "\" not implemented for '" + dtype.typeName + "'") }
    }
    func refuseBool(_ kernel: String) -> Tensor {
        if Values.dtype(core) == "bool" { Modes.fail("NotImplementedError", "\"" + kernel + "\" not implemented for 'Bool'") }
        return self
    }
    /// Two shapes must meet, axis by axis from the last.
    static func needBroadcast(_ a: [Int], _ b: [Int]) {
        let rank = a.count > b.count ? a.count : b.count
        for back in 1..<(rank + 1) {
            let left = back > a.count ? 1 : a[a.count - back]
            let right = back > b.count ? 1 : b[b.count - back]
            if left != right && left != 1 && right != 1 {
                Modes.fail(
                    "RuntimeError",
                    "The size of tensor a (" + left.description + ") must match the size of tensor b (" + right.description + ") at non-singleton dimension "
                        + (rank - back).description)
            }
        }
    }
    /// What the activations' kernels are called.
    static func kernel(_ activation: String) -> String {
        switch activation {
        case "gelu", "gelu_tanh": return "GeluKernelImpl"
        case "logsigmoid": return "log_sigmoid_cpu"
        case "softshrink": return "softshrink_check"
        default: return activation + "_cpu"
        }
    }
}
