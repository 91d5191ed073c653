/// What a reader is told of indices that don't fit.
extension Convention {
    func outOfBounds(_ index: Int, _ axis: Int, _ size: Int) -> EngineError {
        .index("index \(index) is out of bounds for \(self == .torch ? "dimension" : "axis") \(axis) with size \(size)")
    }

    func tooManyIndices(_ rank: Int, _ used: Int) -> EngineError {
        self == .torch
            ? .index("too many indices for tensor of dimension \(rank)")
            : .index("too many indices for array: array is \(rank)-dimensional, but \(used) were indexed")
    }

    /// A mask that begins at an axis and doesn't fit in its own axis a.
    func maskMismatch(_ mask: Shape, _ shape: Shape, _ axis: Int, _ a: Int) -> EngineError {
        self == .torch
            ? .index("The shape of the mask \(mask.array) at index \(a) does not match the shape of the indexed tensor \(shape.array) at index \(axis + a)")
            : .index(
                "boolean index did not match indexed array along dimension \(axis + a); dimension is \(shape[axis + a]) but corresponding boolean dimension is \(mask[a])")
    }

    func indexMismatch(_ shapes: [Shape]) -> EngineError {
        self == .torch
            ? .index("shape mismatch: indexing tensors could not be broadcast together with shapes \(shapes.map { $0.array.description }.joined(separator: ", "))")
            : .index("shape mismatch: indexing arrays could not be broadcast together with shapes \(shapes.map(\.text).joined(separator: " "))")
    }

    /// PyTorch's words for a value that is larger than the place it is written to.
    static func wrongSize(_ value: Shape, _ place: Shape) -> EngineError {
        if value.rank > place.rank {
            return EngineError(
                "RuntimeError",
                "expand(torch.FloatTensor{\(value.array)}, size=\(place.array)): the number of sizes provided (\(place.rank)) must be greater or equal to the number of dimensions in the tensor (\(value.rank))")
        }
        let missing = place.rank - value.rank
        for axis in (0..<place.rank).reversed() where axis >= missing && value[axis - missing] != place[axis] && value[axis - missing] != 1 {
            return EngineError(
                "RuntimeError",
                "The expanded size of the tensor (\(place[axis])) must match the existing size (\(value[axis - missing])) at non-singleton dimension \(axis).  Target sizes: \(place.array).  Tensor sizes: \(value.array)")
        }
        return Shape.mismatch(value, place)
    }
}
