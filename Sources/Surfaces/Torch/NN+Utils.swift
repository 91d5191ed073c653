import Engine

extension nn {
    /// What is done to the gradients or values of many parameters at once.
    public enum utils {
        private static func withGradient(_ parameters: [Tensor]) -> [Tensor] { parameters.filter { Gradients.arrived($0.core) } }

        /// The norm of all gradients as one vector.
        public static func get_total_norm(_ tensors: [Tensor], norm_type: Double = 2.0) -> Tensor {
            if tensors.isEmpty { return torch.tensor(0.0) }
            return torch.stack(tensors.map { $0.norm(norm_type) }).norm(norm_type)
        }
        /// Shrinks the gradients, all by the same factor, to a norm of `max_norm` at most; gives the norm before.
        @discardableResult
        public static func clip_grad_norm_(_ parameters: [Tensor], _ max_norm: Double, norm_type: Double = 2.0) -> Tensor {
            torch.no_grad {
                let gradients = withGradient(parameters).map { Tensor(Gradients.kept($0.core)) }
                let total = get_total_norm(gradients, norm_type: norm_type)
                let factor = torch.clamp(max_norm / (total + 1e-6), max: 1.0)
                for gradient in gradients { gradient.mul_(factor) }
                return total
            }
        }
        @discardableResult
        public static func clip_grad_norm_(_ parameters: [Tensor], max_norm: Double, norm_type: Double = 2.0) -> Tensor { clip_grad_norm_(parameters, max_norm, norm_type: norm_type) }
        /// Holds each element of the gradients within ±clip_value.
        public static func clip_grad_value_(_ parameters: [Tensor], _ clip_value: Double) {
            torch.no_grad {
                for parameter in withGradient(parameters) { Tensor(Gradients.kept(parameter.core)).clamp_(-clip_value, clip_value) }
            }
        }
        public static func clip_grad_value_(_ parameters: [Tensor], clip_value: Double) { clip_grad_value_(parameters, clip_value) }
        /// All parameters, one after the other.
        public static func parameters_to_vector(_ parameters: [Tensor]) -> Tensor { torch.cat(parameters.map { $0.reshape(-1) }) }
    }
}
