// Results with names: printed by PyTorch's names for them, had by name and by place, and taken apart.
import Torch

let x = torch.tensor([[3.0, 1, 2], [1, 1, 5]])
print(torch.max(x, dim: 1))
// expect: torch.return_types.max(
// expect: values=tensor([3., 5.]),
// expect: indices=tensor([0, 2]))
let (largest, places) = torch.max(x, 1)
print(largest, places, x.min(dim: 0).values, x.min(0)[1])
// expect: tensor([3., 5.]) tensor([0, 2]) tensor([1., 1., 2.]) tensor([1, 0, 0])
func best(_ x: torch.Tensor) -> torch.Tensor {
    let (_, place) = x.topk(2, dim: 1)
    var (values, _) = x.sort(descending: true)
    values = values * 1
    return place + values[0..., ..<2]
}
print(best(x))
// expect: tensor([[3., 4.],
// expect:         [7., 1.]])
print(x.mode())
// expect: torch.return_types.mode(
// expect: values=tensor([1., 1.]),
// expect: indices=tensor([1, 1]))
print(torch.mode(torch.tensor([5, 4, 5, 4, 1])), torch.mode(x, 0, keepdim: true).values)
// expect: torch.return_types.mode(
// expect: values=tensor(4),
// expect: indices=tensor(3)) tensor([[1., 1., 2.]])
print(torch.mode(torch.tensor([2.0, .nan, 2, 1, 1])).indices, torch.mode(torch.tensor([true, false])), torch.tensor(3.0).mode())
// expect: tensor(4) torch.return_types.mode(
// expect: values=tensor(False),
// expect: indices=tensor(1)) torch.return_types.mode(
// expect: values=tensor(3.),
// expect: indices=tensor(0))
print(torch.tensor(3.0).median(0), x.kthvalue(2, 1).values)
// expect: torch.return_types.median(
// expect: values=tensor(3.),
// expect: indices=tensor(0)) tensor([2., 1.])
let w = x.clone().requires_grad_()
print(w.mode(), w.aminmax(dim: 1))
// expect: torch.return_types.mode(
// expect: values=tensor([1., 1.], grad_fn=<ModeBackward0>),
// expect: indices=tensor([1, 1])) torch.return_types.aminmax(
// expect: min=tensor([1., 1.], grad_fn=<AminmaxBackward0>),
// expect: max=tensor([3., 5.], grad_fn=<AminmaxBackward0>))
w.mode().values.sum().backward()
print(w.grad!)
// expect: tensor([[0., 1., 0.],
// expect:         [0., 1., 0.]])
let (deviation, mean) = torch.std_mean(w, dim: 1)
print(deviation, mean)
// expect: tensor([1.0000, 2.3094], grad_fn=<StdMeanBackward0>) tensor([2.0000, 2.3333], grad_fn=<StdMeanBackward0>)
print(torch.var_mean(x)[1], torch.std_mean(x).1, torch.var_mean(x, dim: 0)[0])
// expect: tensor(2.1667) tensor(2.1667) tensor([2.0000, 0.0000, 4.5000])
let (values, inverse, counts) = torch.unique(torch.tensor([3, 1, 3]), return_inverse: true, return_counts: true)
print(values, inverse, counts)
// expect: tensor([1, 3]) tensor([1, 0, 1]) tensor([1, 2])

// Linear algebra's, whatever signs the vectors have.
let A = torch.tensor([[2.0, 1], [1, 3]])
print(torch.linalg.slogdet(A), torch.slogdet(A))
// expect: torch.return_types.linalg_slogdet(
// expect: sign=tensor(1.),
// expect: logabsdet=tensor(1.6094)) torch.return_types.slogdet(
// expect: sign=tensor(1.),
// expect: logabsdet=tensor(1.6094))
let (Q, R) = torch.linalg.qr(A)
print(torch.allclose(Q • R, A), torch.linalg.qr(A).Q.shape, len(torch.linalg.svd(A)))
// expect: true torch.Size([2, 2]) 3
let (U, S, Vh) = torch.linalg.svd(x, full_matrices: false)
print(torch.allclose((U * S) • Vh, x, atol: 1e-5), S, torch.linalg.svd(x)[2].shape, torch.svd(x).V.shape)
// expect: true tensor([5.9946, 2.2505]) torch.Size([3, 3]) torch.Size([3, 2])
print(torch.linalg.eigh(torch.tensor([[2.0, 0], [9, 3]]), UPLO: "U"))
// expect: torch.return_types.linalg_eigh(
// expect: eigenvalues=tensor([2., 3.]),
// expect: eigenvectors=tensor([[1., 0.],
// expect:         [0., 1.]]))
let full = torch.linalg.qr(x.T, mode: "complete")
print(full.Q.shape, full.R.shape, torch.allclose(full.Q • full.R, x.T, atol: 1e-6), torch.linalg.qr(x, mode: "r")[0])
// expect: torch.Size([3, 3]) torch.Size([3, 2]) true tensor([])
