import Torch

// Padding
var x = torch.arange(1.0, 7).reshape(2, 3)
print((F.pad(x, [1, 2])).tolist())
// expect: [[0.0, 1.0, 2.0, 3.0, 0.0, 0.0], [0.0, 4.0, 5.0, 6.0, 0.0, 0.0]]
print((F.pad(x, [0, -1, 1, 0], value: 9.5)).tolist())
// expect: [[9.5, 9.5], [1.0, 2.0], [4.0, 5.0]]
print((F.pad(x, [2, 1], mode: "reflect")).tolist())
// expect: [[3.0, 2.0, 1.0, 2.0, 3.0, 2.0], [6.0, 5.0, 4.0, 5.0, 6.0, 5.0]]
print((F.pad(x, [1, 2], mode: "replicate")).tolist())
// expect: [[1.0, 1.0, 2.0, 3.0, 3.0, 3.0], [4.0, 4.0, 5.0, 6.0, 6.0, 6.0]]
print((F.pad(x, [2, 1], mode: "circular")).tolist())
// expect: [[2.0, 3.0, 1.0, 2.0, 3.0, 1.0], [5.0, 6.0, 4.0, 5.0, 6.0, 4.0]]
print(nn.ZeroPad2d(1)(x.reshape(1, 2, 3)).shape)
// expect: torch.Size([1, 4, 5])

// In place, and what backward makes of it
var a = torch.tensor([1.0, 2.0, 3.0], requires_grad: true)
var y = a * 2
y[0] *= 5
y[1...] += a[..<2]
y.mul_(y.detach().clone())
y.clamp_(max: 90)
y.sum().backward()
print((y).tolist())
// expect: [90.0, 25.0, 64.0]
print((a.grad!).tolist())
// expect: [5.0, 18.0, 16.0]
var z = a * 2
var c = z.clone()
z.fill_(7)
(z * a + c).sum().backward()
print(z.requires_grad)
// expect: true
print((a.grad!).tolist())
// expect: [14.0, 27.0, 25.0]

// Products with zeros, twice differentiated
var p = torch.tensor([0.0, 2.0, 3.0], requires_grad: true)
var g = torch.autograd.grad([p.prod()], [p], create_graph: true)[0]
print((g).tolist())
// expect: [6.0, 0.0, 0.0]
print((torch.autograd.grad(g[1], p)[0]).tolist())
// expect: [3.0, 0.0, 0.0]
var h = torch.autograd.grad([p.cumprod(0).sum()], [p], create_graph: true)[0]
print((h).tolist())
// expect: [9.0, 0.0, 0.0]
print((torch.autograd.grad(h.sum(), p)[0]).tolist())
// expect: [6.0, 4.0, 2.0]

// Norms
var m = torch.tensor([[3.0, 4.0], [0.0, 0.0]])
print((m.norm("fro")).tolist())
// expect: 5.0
print((torch.linalg.norm(m, 2)).tolist())
// expect: 5.0
print((torch.linalg.matrix_norm(m, 1, dim: [0, 1], keepdim: true)).tolist())
// expect: [[4.0]]
print((F.normalize(m)).tolist())
// expect: [[0.6000000238418579, 0.800000011920929], [0.0, 0.0]]

// Places
var i = torch.tensor([2, 0])
print((x.index_fill(1, i, -1)).tolist())
// expect: [[-1.0, 2.0, -1.0], [-1.0, 5.0, -1.0]]
print((x.index_copy(1, i, x[0..., ..<2])).tolist())
// expect: [[2.0, 2.0, 1.0], [5.0, 5.0, 4.0]]
print((x.index_put([torch.tensor([0, 0])], torch.ones(2, 3), accumulate: true)).tolist())
// expect: [[3.0, 4.0, 5.0], [4.0, 5.0, 6.0]]
print((x.masked_scatter(x > 3, torch.zeros(6))).tolist())
// expect: [[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]
var t = torch.tensor([[0, 0, 1], [1, 0, 0]])
print((x.scatter_reduce(0, t, x, reduce: "sum")).tolist())
// expect: [[2.0, 9.0, 9.0], [8.0, 5.0, 9.0]]
print((x.scatter_reduce(0, t, x, reduce: "amax", include_self: false)).tolist())
// expect: [[1.0, 5.0, 6.0], [4.0, 5.0, 3.0]]
print((x.scatter_reduce(0, t, x, reduce: "prod")).tolist())
// expect: [[1.0, 20.0, 18.0], [16.0, 5.0, 18.0]]
print((x.scatter_reduce(0, t, x, reduce: "mean")).tolist())
// expect: [[1.0, 3.0, 4.5], [4.0, 5.0, 4.5]]
print((x.repeat_interleave(torch.tensor([2, 0, 1]), dim: 1)).tolist())
// expect: [[1.0, 1.0, 3.0], [4.0, 4.0, 6.0]]
print((x.narrow(1, -2, 2)).tolist())
// expect: [[2.0, 3.0], [5.0, 6.0]]
print((torch.where(x > 4)[1]).tolist())
// expect: [1, 2]
print((torch.tensor(true) + true).tolist())
// expect: true
print((x[torch.tensor([0, 1], dtype: torch.uint8)]).tolist())
// expect: [[4.0, 5.0, 6.0]]

// Arrangements
print((torch.rot90(x)).tolist())
// expect: [[3.0, 6.0], [2.0, 5.0], [1.0, 4.0]]
print((x.unfold(1, 2, 1)).tolist())
// expect: [[[1.0, 2.0], [2.0, 3.0]], [[4.0, 5.0], [5.0, 6.0]]]
print((torch.diag_embed(x[0])).tolist())
// expect: [[1.0, 0.0, 0.0], [0.0, 2.0, 0.0], [0.0, 0.0, 3.0]]
print((torch.kron(torch.eye(2), x[..<1, ..<2])).tolist())
// expect: [[1.0, 2.0, 0.0, 0.0], [0.0, 0.0, 1.0, 2.0]]
print((torch.block_diag(x[..<1], x[1..., ..<1])).tolist())
// expect: [[1.0, 2.0, 3.0, 0.0], [0.0, 0.0, 0.0, 4.0]]
print((x.tensor_split(2, dim: 1)[1]).tolist())
// expect: [[3.0], [6.0]]
print(x.unflatten(1, [3, 1]).shape)
// expect: torch.Size([2, 3, 1])

// Reductions
var n = torch.tensor([1.0, .nan, 3.0])
print((n.nansum()).tolist())
// expect: 4.0
print((n.nanmean()).tolist())
// expect: 2.0
print((x.diff()).tolist())
// expect: [[1.0, 1.0], [1.0, 1.0]]
print((torch.quantile(x, 0.5)).tolist())
// expect: 3.5
print((x.count_nonzero(dim: 0)).tolist())
// expect: [2, 2, 2]
print((torch.std_mean(x, dim: 1).1).tolist())
// expect: [2.0, 5.0]
print((torch.logcumsumexp(torch.zeros(2), 0).exp()).tolist())
// expect: [1.0, 2.0]
print((torch.tensor([1, 0], dtype: torch.uint8).all()).tolist())
// expect: 0
print(x.cumsum(1, dtype: torch.float64).dtype)
// expect: torch.float64
print((torch.floor_divide(torch.tensor(1.0), 0.1)).tolist())
// expect: 9.0
print((torch.matrix_power(torch.tensor([[1.0, 1.0], [0.0, 1.0]]), 5)).tolist())
// expect: [[1.0, 5.0], [0.0, 1.0]]
print((F.glu(torch.tensor([2.0, 0.0]))).tolist())
// expect: [1.0]
print((F.group_norm(torch.tensor([[[1.0, 3.0], [5.0, 7.0]]]), 2, eps: 0.0)).tolist())
// expect: [[[-1.0, 1.0], [-1.0, 1.0]]]

// Names of steps
let s = torch.ones(1, 2, requires_grad: true)
print(s.squeeze(0), s.squeeze(), torch.remainder(s, s), s.median(dim: 1).values, s.split([1, 1], dim: 1)[0], s.var(1, false))
// expect: tensor([1., 1.], grad_fn=<SqueezeBackward1>) tensor([1., 1.], grad_fn=<SqueezeBackward0>) tensor([[0., 0.]], grad_fn=<RemainderBackward1>) tensor([1.], grad_fn=<MedianBackward1>) tensor([[1.]], grad_fn=<SplitWithSizesBackward0>) tensor([0.], grad_fn=<VarBackward0>)
