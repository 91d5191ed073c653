// PyTorch's tensors: what they are made of, how they meet, how they print.
import Torch

let x = torch.arange(12, dtype: torch.float32)
print(x, x.shape, x.numel())
// expect: tensor([ 0.,  1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10., 11.]) torch.Size([12]) 12
let X = x.reshape(3, 4)
print(X[-1], X[1..<3, 0...], X[0..., 1])
// expect: tensor([ 8.,  9., 10., 11.]) tensor([[ 4.,  5.,  6.,  7.],
// expect:         [ 8.,  9., 10., 11.]]) tensor([1., 5., 9.])
print(torch.tensor([[2, 1, 4, 3], [1, 2, 3, 4]]), torch.tensor([1, 2.5]), torch.tensor([true, false]))
// expect: tensor([[2, 1, 4, 3],
// expect:         [1, 2, 3, 4]]) tensor([1.0000, 2.5000]) tensor([ True, False])
print(torch.zeros(2, 0), torch.tensor(3), torch.tensor([1e-5, 1.0]), torch.tensor([Double.nan, 1, Double.infinity]))
// expect: tensor([], size=(2, 0)) tensor(3) tensor([1.0000e-05, 1.0000e+00]) tensor([nan, 1., inf])
print(torch.arange(2000))
// expect: tensor([   0,    1,    2,  ..., 1997, 1998, 1999])

// Whole numbers divide as floats; numbers are weak; a tensor without axes gives way.
let a = torch.tensor([7, -7]), b = torch.tensor([2, 2])
print(a / b, torch.floor_divide(a, b), a % b, a.fmod(b), a ** 2)
// expect: tensor([ 3.5000, -3.5000]) tensor([ 3, -4]) tensor([1, 1]) tensor([ 1, -1]) tensor([49, 49])
print((a + 0.5).dtype, (a + torch.tensor(0.5, dtype: torch.float64)).dtype, (x + torch.tensor(1.0, dtype: torch.float64)).dtype)
// expect: torch.float32 torch.float64 torch.float32
print(x > 5, (x > 5).sum(), ~(x > 5)[0])
// expect: tensor([False, False, False, False, False, False,  True,  True,  True,  True,
// expect:          True,  True]) tensor(6) tensor(True)

// A view shares its storage, also where gradients are recorded.
let Y = torch.zeros(2, 3)
var row = Y[0]
row += 1
Y.T[2] = torch.tensor([5.0, 6.0])
print(Y, Y.T.is_contiguous(), Y.stride(), Y.T.reshape(6))
// expect: tensor([[1., 1., 5.],
// expect:         [0., 0., 6.]]) false [3, 1] tensor([1., 0., 1., 0., 5., 6.])
let w = torch.ones(3, requires_grad: true)
let v = w * 2
v[0..<2].mul_(3)
v.sum().backward()
print(w.grad!, v)
// expect: tensor([6., 6., 2.]) tensor([6., 6., 2.], grad_fn=<CopySlices>)

// Reductions
let A = torch.tensor([[1.0, 5, 3], [4, 2, 6]])
print(A.sum(0), A.mean(dim: 1, keepdim: true), A.max(1), A.var(), A.std(0, unbiased: false), A.cumsum(1), A.norm())
// expect: tensor([5., 7., 9.]) tensor([[3.],
// expect:         [4.]]) torch.return_types.max(
// expect: values=tensor([5., 6.]),
// expect: indices=tensor([1, 2])) tensor(3.5000) tensor([1.5000, 1.5000, 1.5000]) tensor([[ 1.,  6.,  9.],
// expect:         [ 4.,  6., 12.]]) tensor(9.5394)
print(A.argmax(), A.argmin(dim: 1), A.logsumexp(1), A.prod(), A.median(), A.amax([0, 1]))
// expect: tensor(5) tensor([0, 1]) tensor([5.1429, 6.1429]) tensor(720.) tensor(3.) tensor(6.)
print(A.sort(descending: true).indices, A.topk(2).values)
// expect: tensor([[1, 2, 0],
// expect:         [2, 0, 1]]) tensor([[5., 3.],
// expect:         [6., 4.]])

// Elements by place
print(A.gather(1, torch.tensor([[0], [2]])), torch.zeros(2, 3).scatter(1, torch.tensor([[1], [0]]), 9), A.index_select(1, torch.tensor([2, 0])))
// expect: tensor([[1.],
// expect:         [6.]]) tensor([[0., 9., 0.],
// expect:         [9., 0., 0.]]) tensor([[3., 1.],
// expect:         [6., 4.]])
print(torch.where(A > 2, A, 0), A.masked_fill(A > 4, -1), A.clamp(2, 4), A[A > 4], A[[0, 1], [2, 0]])
// expect: tensor([[0., 5., 3.],
// expect:         [4., 0., 6.]]) tensor([[ 1., -1.,  3.],
// expect:         [ 4.,  2., -1.]]) tensor([[2., 4., 3.],
// expect:         [4., 2., 4.]]) tensor([5., 6.]) tensor([3., 4.])
print(torch.cat([A, A], dim: 0).shape, torch.stack([A, A], dim: 1).shape, A.split(2, dim: 1).map { $0.shape }, A.roll(1, 1), A.triu())
// expect: torch.Size([4, 3]) torch.Size([2, 2, 3]) [torch.Size([2, 2]), torch.Size([2, 1])] tensor([[3., 1., 5.],
// expect:         [6., 4., 2.]]) tensor([[1., 5., 3.],
// expect:         [0., 2., 6.]])

// Products
print(torch.mv(A, torch.ones(3)), A • A.T, torch.einsum("ij,kj->ik", A, A), torch.linalg.det(torch.tensor([[2.0, 1], [1, 3]])))
// expect: tensor([ 9., 12.]) tensor([[35., 32.],
// expect:         [32., 56.]]) tensor([[35., 32.],
// expect:         [32., 56.]]) tensor(5.)

// Draws
torch.manual_seed(0)
print(torch.randn(3), torch.rand(2), torch.randint(0, 10, [4]), torch.randperm(5))
// expect: tensor([ 1.5410, -0.2934, -2.1788]) tensor([0.4556, 0.6323]) tensor([1, 6, 6, 9]) tensor([3, 1, 2, 0, 4])

// Backward
let t = torch.tensor([1.0, 2.0], requires_grad: true)
let y = (t ** 3).sum()
let g = torch.autograd.grad(y, t, create_graph: true)[0]
print(y, g, torch.autograd.grad(g.sum(), t)[0])
// expect: tensor(9., grad_fn=<SumBackward0>) tensor([ 3., 12.], grad_fn=<MulBackward0>) tensor([ 6., 12.])
class Double_: torch.autograd.Function {
    override class func forward(_ ctx: torch.autograd.FunctionCtx, _ x: torch.Tensor) -> torch.Tensor {
        ctx.save_for_backward(x)
        return x * 2
    }
    override class func backward(_ ctx: torch.autograd.FunctionCtx, _ grad_output: torch.Tensor) -> torch.Tensor { grad_output * 2 + ctx.saved_tensors[0] }
}
let d = Double_.apply(t)
d.register_hook { g in g * 10 }
d.sum().backward()
print(d, t.grad!)
// expect: tensor([2., 4.], grad_fn=<Double_Backward>) tensor([21., 22.])
torch.no_grad { _ = t.add_(1) }
t.grad!.zero_()
print(t, t.grad!, torch.no_grad { t * 2 }.requires_grad)
// expect: tensor([2., 3.], requires_grad=True) tensor([0., 0.]) false
