import Engine

// A table of a network's layers, and what books call from gluon.utils.
extension nn.Block {
    private func lines(_ found: inout [(nn.Block, Shape)], _ x: NDArray) -> NDArray {
        if let chain = self as? nn.Sequential {
            var result = x
            for index in 0..<chain.count { result = chain[index].lines(&found, result) }
            return result
        }
        let result = forward(x)
        found.append((self, result.shape))
        return result
    }
    private static func padded(_ text: String, _ width: Int) -> String {
        text.count >= width ? text : String(repeating: " ", count: width - text.count) + text
    }
    private static func row(_ layer: String, _ shape: String, _ count: String) -> String { padded(layer, 20) + "  " + padded(shape, 42) + " " + padded(count, 15) }

    /// Prints the layers that the data pass through, with the shapes of their results and their numbers of parameters.
    public func summary(_ x: NDArray) {
        var found: [(nn.Block, Shape)] = []
        _ = lines(&found, x)
        print(String(repeating: "-", count: 80))
        print(nn.Block.row("Layer (type)", "Output Shape", "Param #"))
        print(String(repeating: "=", count: 80))
        print(nn.Block.row("Input", x.shape.description, "0"))
        var seen: [gluon.Parameter] = []
        var total = 0
        var trainable = 0
        var shared = 0
        for (at, entry) in found.enumerated() {
            var own = 0
            for parameter in entry.0.params.values() {
                let size = parameter.data().size
                own += size
                if parameter.grad_req != "null" { trainable += size }
                if seen.contains(where: { $0 === parameter }) { shared += size } else { seen.append(parameter) }
            }
            total += own
            print(nn.Block.row(entry.0.className + "-" + (at + 1).description, entry.1.description, own.description))
        }
        print(String(repeating: "=", count: 80))
        print("Parameters in forward computation graph, duplicate included")
        print("   Total params: " + total.description)
        print("   Trainable params: " + trainable.description)
        print("   Non-trainable params: " + (total - trainable).description)
        print("Shared params in forward computation graph: " + shared.description)
        print("Unique parameters in model: " + (total - shared).description)
        print(String(repeating: "-", count: 80))
    }
}

extension gluon {
    /// What training on several devices and recurrent networks need.
    public enum utils {
        /// Parts of a batch, as many as asked for; the first ones are longer by one where they needn't be even.
        public static func split_data(_ data: NDArray, _ num_slice: Int, batch_axis: Int = 0, even_split: Bool = true) -> [NDArray] {
            let size = data.channels(batch_axis)
            if num_slice < 1 || size < num_slice {
                Modes.fail(
                    "ValueError",
                    "Too many slices for data with shape " + data.shape.description + ". Arguments are num_slice=" + num_slice.description + " and batch_axis=" + batch_axis.description
                        + ".")
                return [data]
            }
            if even_split && size % num_slice != 0 {
                Modes.fail(
                    "ValueError",
                    "data with shape " + data.shape.description + " cannot be evenly split into " + num_slice.description + " slices along axis " + batch_axis.description
                        + ". Use a batch size that's multiple of " + num_slice.description + " or set even_split=False to allow uneven partitioning of data.")
                return [data]
            }
            let step = size / num_slice
            var parts: [NDArray] = []
            var begin = 0
            for index in 0..<num_slice {
                let end = begin + step + (index < size % num_slice ? 1 : 0)
                parts.append(data.slice_axis(axis: batch_axis, begin: begin, end: end))
                begin = end
            }
            return parts
        }
        /// The parts on their devices.
        public static func split_and_load(_ data: NDArray, _ ctx_list: [Context], batch_axis: Int = 0, even_split: Bool = true) -> [NDArray] {
            if ctx_list.count == 1 { return [data.as_in_context(ctx_list[0])] }
            let parts = split_data(data, ctx_list.count, batch_axis: batch_axis, even_split: even_split)
            return zip(parts, ctx_list).map { $0.0.as_in_context($0.1) }
        }
        /// Scales the arrays so that the root of the sum of all squares is max_norm at most; gives what it was.
        @discardableResult
        public static func clip_global_norm(_ arrays: [NDArray], _ max_norm: Double) -> Double {
            var sum = 0.0
            for array in arrays { sum += Double((array * array).sum()) }
            let norm = sum.squareRoot()
            let scale = max_norm / (norm + 1e-8)
            if scale < 1.0 {
                for array in arrays { autograd.pause { Ops.assign(array.tensor, (array * scale).tensor) } }
            }
            return norm
        }
    }
}
