// Distributions: what PyTorch 2.13 prints.
import Torch

let probs = torch.tensor([0.2, 0.8])
print(torch.distributions.Multinomial(10, probs).log_prob(torch.tensor([2.0, 8.0])))
print(torch.distributions.Multinomial(probs), torch.distributions.Categorical(probs), torch.distributions.Categorical(logits: torch.zeros(3)))
print(torch.distributions.Normal(0.0, 1.0), torch.distributions.Normal(torch.zeros(2), torch.ones(2)))
print(torch.distributions.Bernoulli(probs), torch.distributions.Uniform(0.0, 2.0))
torch.manual_seed(0)
let counts = torch.distributions.Multinomial(1, torch.tensor([0.5, 0.5])).sample([500])
let sums = counts.cumsum(dim: 0)
let estimates = sums / sums.sum(dim: 1, keepdims: true)
print(estimates[497...])

// expect: tensor(-1.1974)
// expect: Multinomial() Categorical(probs: torch.Size([2])) Categorical(logits: torch.Size([3]))
// expect: Normal(loc: 0.0, scale: 1.0) Normal(loc: torch.Size([2]), scale: torch.Size([2]))
// expect: Bernoulli(probs: torch.Size([2])) Uniform(low: 0.0, high: 2.0)
// expect: tensor([[0.5000, 0.5000],
// expect:         [0.4990, 0.5010],
// expect:         [0.5000, 0.5000]])
