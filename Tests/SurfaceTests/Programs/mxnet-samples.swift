// np's gammas and places: what MXNet 1.9.1 prints.
import MXNet

mx.random.seed(0)
print(np.random.gamma(2.5, 2.0, size: 5), np.random.gamma(0.5, size: 2))
print(np.random.gamma(1.0, scale: 3.0, size: 200)[30..<35], np.random.uniform(size: 1))
print(np.random.chisquare(3.0, size: 3))
let x = np.array([[1, 0], [0, 2]])
let (rows, columns) = np.nonzero(x)
print(rows, columns, np.flatnonzero(x), np.nonzero(np.array(3.0))[0])
print(npx.nonzero(x))

// expect: [4.0803213 8.562101  9.011478  5.720722  9.973174 ] [1.7861549  0.37192753]
// expect: [ 3.66131    2.1852658  2.3615937  4.4157443 15.529561 ] [0.856035]
// expect: [1.0184478  0.27186248 0.3930111 ]
// expect: [0 1] [0 1] [0 3] [0]
// expect: [[0 0]
// expect:  [1 1]]
