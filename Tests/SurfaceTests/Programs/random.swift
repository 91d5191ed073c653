// Seeded draws are the framework's own.
import MXNet

print(nd.random.normal(0, 1, shape: [3, 4]))
// expect:
// expect: [[ 2.2122064   0.7740038   1.0434403   1.1839255 ]
// expect:  [ 1.8917114  -1.2347414  -1.771029   -0.45138445]
// expect:  [ 0.57938355 -1.856082   -1.9768796  -0.20801921]]
// expect: <NDArray 3x4 @cpu(0)>
mx.random.seed(0)
debugPrint(np.random.normal(0, 1, size: [3, 4]))
// expect: array([[ 2.2122064 ,  1.1630787 ,  0.7740038 ,  0.4838046 ],
// expect:        [ 1.0434403 ,  0.29956347,  1.1839255 ,  0.15302546],
// expect:        [ 1.8917114 , -1.1688148 , -1.2347414 ,  1.5580711 ]])
mx.random.seed(0)
print(nd.random.randint(0, 10, shape: [8]))
// expect:
// expect: [1 4 3 9 9 4 7 0]
// expect: <NDArray 8 @cpu(0)>
mx.random.seed(1)
let draws = nd.random.uniform(-1, 1, shape: [4])
print("\(draws[0].asscalar(), format: ".6f") \(draws.min().asscalar(), format: ".4f")", np.random.uniform(size: 3).shape)
// expect: 0.047667 -0.9201 (3,)
