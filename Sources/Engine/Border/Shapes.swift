/// Changing the shape, and putting tensors together and apart.
public enum Shapes {
    /// The same elements in another shape; one size may be -1. Shares the storage where x isn't tracked.
    public static func reshape(_ x: Tensor, _ shape: [Int]) -> Tensor {
        Border.tensor { try Core.reshape(x, shape) }
    }

    /// The axes in another order; reversed when the list is empty.
    public static func transpose(_ x: Tensor, _ axes: [Int]) -> Tensor {
        Border.tensor { try Core.transpose(x, axes) }
    }

    public static func swapAxes(_ x: Tensor, _ first: Int, _ second: Int) -> Tensor {
        Border.tensor { try Core.swapAxes(x, first, second) }
    }

    public static func broadcastTo(_ x: Tensor, _ shape: [Int]) -> Tensor {
        Border.tensor { try Core.broadcastTo(x, shape) }
    }

    public static func expandDims(_ x: Tensor, _ axis: Int) -> Tensor {
        Border.tensor { try Core.expandDims(x, axis) }
    }

    /// Drops the axes, which must be of length 1; all axes of length 1 when the list is empty.
    public static func squeeze(_ x: Tensor, _ axes: [Int]) -> Tensor {
        Border.tensor { try Core.squeeze(x, axes) }
    }

    public static func concat(_ parts: [Tensor], _ axis: Int) -> Tensor {
        Border.tensor { try Core.concat(parts, axis) }
    }

    public static func stack(_ parts: [Tensor], _ axis: Int) -> Tensor {
        Border.tensor { try Core.stack(parts, axis) }
    }

    /// Equal parts along an axis.
    public static func split(_ x: Tensor, _ parts: Int, _ axis: Int) -> [Tensor] {
        Border.tensors { try Core.split(x, parts, axis) }
    }

    public static func flip(_ x: Tensor, _ axes: [Int]) -> Tensor {
        Border.tensor { try Core.flip(x, axes) }
    }

    /// numpy's tile.
    public static func tile(_ x: Tensor, _ times: [Int]) -> Tensor {
        Border.tensor { try Core.tile(x, times) }
    }

    /// Each slice along an axis so many times in a row.
    public static func repeated(_ x: Tensor, _ times: Int, _ axis: Int) -> Tensor {
        Border.tensor { try Core.repeated(x, times, axis) }
    }

    /// The part of the last two axes on or above (upper), or on or below, the k-th diagonal; 0 elsewhere.
    public static func triangle(_ x: Tensor, _ k: Int, _ upper: Bool) -> Tensor {
        Border.tensor { try Core.triangle(x, k, upper: upper) }
    }

    /// A square matrix with the vector on its k-th diagonal.
    public static func diagonalMatrix(_ x: Tensor, _ k: Int) -> Tensor {
        Border.tensor { try Core.diagonalMatrix(x, k) }
    }

    /// What two shapes broadcast to.
    public static func broadcast(_ a: [Int], _ b: [Int]) -> [Int] {
        Border.ints { try Core.broadcastShapes(a, b) }
    }
}
