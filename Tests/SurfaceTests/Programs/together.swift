// The surfaces side by side: each keeps its own look, and numpy's arrays go from one to the other.
import JAX
import MXNet
import TensorFlow
import Torch

let a = torch.ones(2, requires_grad: true)
(a * 3).sum().backward()
let v = tf.Variable([1.0, 2])
let t = tf.GradientTape()
let y = t.record { v * v }
let n = nd.ones([2])
n.attach_grad()
let m = autograd.record { n * n }
m.backward()
print(a.grad!, t.gradient(y, v), jax.grad { (x: jax.Array) in (x * x).sum() }(jnp.ones(2)))
// expect: tensor([3., 3.]) tf.Tensor([2. 4.], shape=(2,), dtype=float32) [2. 2.]
print(n.grad!)
// expect:
// expect: [2. 2.]
// expect: <NDArray 2 @cpu(0)>

print(tf.constant(a.detach().numpy()), torch.tensor(v.numpy()), jnp.array(v.numpy()), tf.constant(jnp.ones(2)))
// expect: tf.Tensor([1. 1.], shape=(2,), dtype=float32) tensor([1., 2.]) [1. 2.] tf.Tensor([1. 1.], shape=(2,), dtype=float32)
print(2 ** 3, 3 * v, 2 * torch.ones(2), 2 * jnp.ones(2))
// expect: 8.0 tf.Tensor([3. 6.], shape=(2,), dtype=float32) tensor([2., 2.]) [2. 2.]
print(torch.ones(1, 2).shape, tf.ones([1, 2]).shape, nd.ones([1, 2]).shape, jnp.ones([1, 2]).shape)
// expect: torch.Size([1, 2]) (1, 2) (1, 2) (1, 2)
