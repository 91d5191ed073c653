import Engine

// Losses: one value for each example, the mean (of KLDivLoss: the sum) over its other axes.
extension gluon {
    /// What training makes small.
    public enum loss {
        /// The base of all losses.
        open class Loss: nn.HybridBlock {
            let weight: Double?
            let batch_axis: Int

            public init(weight: Double? = nil, batch_axis: Int = 0) {
                self.weight = weight
                self.batch_axis = batch_axis
                super.init()
            }
            open func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray {
                Modes.fail("NotImplementedError", "")
                return pred
            }
            public func callAsFunction(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray?) -> NDArray { forward(pred, label, sample_weight) }
            open override func forward(_ x: NDArray, _ y: NDArray) -> NDArray { forward(x, y, nil) }

            func weighted(_ loss: NDArray, _ factor: Double?, _ sample_weight: NDArray?) -> NDArray {
                var result = loss
                if let weights = sample_weight { result = result * weights }
                if let number = factor { result = result * number }
                return result
            }
            /// Over all axes but the batch's.
            func perExample(_ loss: NDArray, _ sample_weight: NDArray?, _ op: String = "mean") -> NDArray { reduced(weighted(loss, weight, sample_weight), op) }
            func reduced(_ loss: NDArray, _ op: String) -> NDArray {
                let kept = loss.flavour == .np ? 0 : batch_axis
                let axes = Array(0..<loss.ndim).filter { $0 != kept && $0 != kept + loss.ndim }
                return axes.isEmpty ? loss : loss.reduced(op, axes, false)
            }
            open override var description: String {
                className + "(batch_axis=" + batch_axis.description + ", w=" + (weight == nil ? "None" : Show.number(weight!, "float64")) + ")"
            }
        }

        /// Half the squared difference.
        public final class L2Loss: Loss {
            public init(weight: Double = 1, batch_axis: Int = 0) { super.init(weight: weight, batch_axis: batch_axis) }
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray {
                reduced(weighted((label.laidOut(pred) - pred).mapped("square"), (weight ?? 1.0) / 2.0, sample_weight), "mean")
            }
        }

        /// The absolute difference.
        public final class L1Loss: Loss {
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray { perExample((label.laidOut(pred) - pred).abs(), sample_weight) }
        }

        /// Softmax and cross-entropy in one; labels are classes, or distributions when they aren't sparse.
        public final class SoftmaxCrossEntropyLoss: Loss {
            private let axis: Int
            private let sparse_label: Bool
            private let from_logits: Bool
            public init(axis: Int = -1, sparse_label: Bool = true, from_logits: Bool = false, weight: Double? = nil, batch_axis: Int = 0) {
                self.axis = axis
                self.sparse_label = sparse_label
                self.from_logits = from_logits
                super.init(weight: weight, batch_axis: batch_axis)
            }
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray {
                let logs = from_logits ? pred : pred.log_softmax(axis: axis)
                if !sparse_label { return perExample(-(logs * label.laidOut(pred)).sum(axis: axis, keepdims: true), sample_weight) }
                var wanted = pred.sizes
                let place = axis < 0 ? axis + wanted.count : axis
                if place >= 0 && place < wanted.count { wanted.remove(at: place) }
                var classes = label
                if label.ndim == pred.ndim && label.size == wanted.reduce(1, { $0 * $1 }) { classes = label.reshape(wanted) }
                if classes.sizes != wanted {
                    NDArray.inconsistent(label.sizes, wanted)
                    return pred
                }
                return perExample(-logs.pick(classes, axis: axis, keepdims: true), sample_weight)
            }
        }
        public typealias SoftmaxCELoss = SoftmaxCrossEntropyLoss

        /// Sigmoid and binary cross-entropy in one.
        public final class SigmoidBinaryCrossEntropyLoss: Loss {
            private let from_sigmoid: Bool
            public init(from_sigmoid: Bool = false, weight: Double? = nil, batch_axis: Int = 0) {
                self.from_sigmoid = from_sigmoid
                super.init(weight: weight, batch_axis: batch_axis)
            }
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray { loss(pred, label, sample_weight, nil) }
            public func callAsFunction(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray?, _ pos_weight: NDArray?) -> NDArray { loss(pred, label, sample_weight, pos_weight) }

            private func loss(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray?, _ pos_weight: NDArray?) -> NDArray {
                let y = label.laidOut(pred)
                if from_sigmoid {
                    let eps = 1e-12
                    var positive = (pred + eps).log() * y
                    if let factor = pos_weight { positive = positive * factor }
                    let negative = (1.0 - pred + eps).log() * (1.0 - y)
                    return perExample(-(positive + negative), sample_weight)
                }
                let tail = (-pred.abs()).mapped("softrelu")
                guard let factor = pos_weight else { return perExample(pred.relu() - pred * y + tail, sample_weight) }
                let scale = (factor - 1) * y + 1
                return perExample(pred - pred * y + scale * (tail + (-pred).relu()), sample_weight)
            }
        }
        public typealias SigmoidBCELoss = SigmoidBinaryCrossEntropyLoss

        /// How far a distribution is from another one; pred are logarithms, unless they are logits still.
        public final class KLDivLoss: Loss {
            private let from_logits: Bool
            private let axis: Int
            public init(from_logits: Bool = true, axis: Int = -1, weight: Double? = nil, batch_axis: Int = 0) {
                self.from_logits = from_logits
                self.axis = axis
                super.init(weight: weight, batch_axis: batch_axis)
            }
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray {
                let logs = from_logits ? pred : pred.log_softmax(axis: axis)
                return perExample(label * ((label + 1e-12).log() - logs), sample_weight, "sum")
            }
        }

        /// The squared difference near 0, the absolute one beyond rho.
        public final class HuberLoss: Loss {
            private let rho: Double
            public init(rho: Double = 1, weight: Double? = nil, batch_axis: Int = 0) {
                self.rho = rho
                super.init(weight: weight, batch_axis: batch_axis)
            }
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray {
                let distance = (label.laidOut(pred) - pred).abs()
                let isFar: NDArray = distance > rho
                return perExample(nd.where(isFar, distance - 0.5 * rho, distance.mapped("square") * (0.5 / rho)), sample_weight)
            }
        }

        /// How much a prediction with a label of 1 or -1 lacks to the margin.
        public final class HingeLoss: Loss {
            private let margin: Double
            public init(margin: Double = 1, weight: Double? = nil, batch_axis: Int = 0) {
                self.margin = margin
                super.init(weight: weight, batch_axis: batch_axis)
            }
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray {
                perExample((margin - pred * label.laidOut(pred)).relu(), sample_weight)
            }
        }

        /// The square of HingeLoss.
        public final class SquaredHingeLoss: Loss {
            private let margin: Double
            public init(margin: Double = 1, weight: Double? = nil, batch_axis: Int = 0) {
                self.margin = margin
                super.init(weight: weight, batch_axis: batch_axis)
            }
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray {
                perExample((margin - pred * label.laidOut(pred)).relu().mapped("square"), sample_weight)
            }
        }

        /// Logistic regression's loss of labels 1 and -1 ("signed") or 1 and 0 ("binary").
        public final class LogisticLoss: Loss {
            private let label_format: String
            public init(weight: Double? = nil, batch_axis: Int = 0, label_format: String = "signed") {
                self.label_format = label_format
                super.init(weight: weight, batch_axis: batch_axis)
                if label_format != "signed" && label_format != "binary" {
                    Modes.fail("ValueError", "label_format can only be signed or binary, recieved " + label_format + ".")
                }
            }
            public override func forward(_ pred: NDArray, _ label: NDArray, _ sample_weight: NDArray? = nil) -> NDArray {
                var y = label.laidOut(pred)
                if label_format == "signed" { y = (y + 1.0) / 2.0 }
                return perExample(pred.relu() - pred * y + (-pred.abs()).mapped("softrelu"), sample_weight)
            }
        }

        /// How much nearer a prediction has to be to one array than to another.
        public final class TripletLoss: Loss {
            private let margin: Double
            public init(margin: Double = 1, weight: Double? = nil, batch_axis: Int = 0) {
                self.margin = margin
                super.init(weight: weight, batch_axis: batch_axis)
            }
            public override func forward(_ pred: NDArray, _ positive: NDArray, _ negative: NDArray?) -> NDArray {
                guard let other = negative else { return super.forward(pred, positive, negative) }
                let near = (positive.laidOut(pred) - pred).mapped("square")
                let far = (other.laidOut(pred) - pred).mapped("square")
                return weighted((reduced(near - far, "sum") + margin).relu(), weight, nil)
            }
        }
    }
}

extension NDArray {
    /// In the shape of the predictions.
    func laidOut(_ pred: NDArray) -> NDArray {
        let wanted = pred.sizes
        if sizes == wanted { return self }
        if size != pred.size && flavour == .np {
            NDArray.refuse("src.Size() == dst->Size()", size, pred.size, "Cannot reshape array of size " + size.description + " into shape " + NDArray.text(wanted))
        }
        if size > pred.size { Modes.fail("ValueError", "Cannot reshape array of size " + size.description + " into shape " + Show.tuple(wanted)) }
        if size < pred.size {
            NDArray.refuse(
                "NDArray.Reshape: Check failed: shape_.Size() >= shape.Size() (" + size.description + " vs. " + pred.size.description
                    + ") : target shape size is larger than the current shape")
        }
        return like(Shapes.reshape(tensor, wanted))
    }
}
