// Arrays in files: one, a list, and arrays by name, of nd and of np.
import MXNet

let x = nd.arange(4)
nd.save("surface-x", x)
print(nd.load("surface-x"))
// expect: [
// expect: [0. 1. 2. 3.]
// expect: <NDArray 4 @cpu(0)>]
let y = nd.zeros([2, 0 + 1], dtype: "int32")
nd.save("surface-xy", [x, y, nd.array([1.5, -2], dtype: "float16")])
let xy = nd.load("surface-xy")
print(xy[1], xy[2].dtype, xy.count)
// expect:
// expect: [[0]
// expect:  [0]]
// expect: <NDArray 2x1 @cpu(0)> float16 3
nd.save("surface-dict", ["x": x * 2])
let named: [String: NDArray] = nd.load("surface-dict")
print(named["x"]!)
// expect:
// expect: [0. 2. 4. 6.]
// expect: <NDArray 4 @cpu(0)>
// What is saved is what was there then, and a view is saved as the array that it shows.
x[0] = 9
print(nd.load("surface-x")[0][0].asscalar())
// expect: 0.0
nd.save("surface-x", nd.arange(6).reshape(2, 3)[1])
print(nd.load("surface-x")[0])
// expect:
// expect: [3. 4. 5.]
// expect: <NDArray 3 @cpu(0)>
nd.save("surface-none", [])
print(nd.load("surface-none").count)
// expect: 0

// np's arrays may have no axes and nothing in them.
npx.save("surface-np", [np.array(5.0), np.ones([0, 2]), np.arange(3) > 1, np.ones([2, 3]).T])
print(npx.load("surface-np"))
// expect: [array(5.), array([], shape=(0, 2)), array([False, False,  True]), array([[1., 1.],
// expect:        [1., 1.],
// expect:        [1., 1.]])]
npx.save("surface-np", ["w": np.arange(2), "b": np.array([7], dtype: "int64")])
let both: [String: np.ndarray] = npx.load("surface-np")
print(both["w"]!, both["b"] as Any)
// expect: [0. 1.] Optional(array([7], dtype=int64))
