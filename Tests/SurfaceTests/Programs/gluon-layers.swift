// Every layer of gluon: its text, its result and its gradients, as Frameworks/gluon-layers.py has MXNet print them.
import Foundation
import MXNet

func shown(_ value: NDArray, _ form: String) -> String { String(format: form, Double(value)) }

mx.random.seed(1)
var X = nd.random.normal(shape: [2, 3, 6, 5])
let layers: [nn.Block] = [
    nn.Conv2D(4, kernel_size: 3, padding: 1, activation: "relu"), nn.Conv2D(2, kernel_size: [2, 3], strides: [2, 1], use_bias: false), nn.Conv2D(6, kernel_size: 3, dilation: 2, groups: 3),
    nn.Conv2DTranspose(2, kernel_size: 3, strides: 2, padding: 1, output_padding: 1), nn.MaxPool2D(), nn.MaxPool2D(3, strides: 2, padding: 1), nn.AvgPool2D(pool_size: 2, strides: 1),
    nn.AvgPool2D(3, strides: 2, padding: 1, count_include_pad: false), nn.MaxPool2D(2, ceil_mode: true), nn.AvgPool2D(2, ceil_mode: true), nn.GlobalMaxPool2D(), nn.GlobalAvgPool2D(),
    nn.BatchNorm(), nn.BatchNorm(momentum: 0.5, scale: false), nn.LayerNorm(), nn.LayerNorm(axis: 1), nn.Flatten(), nn.Activation("softrelu"), nn.LeakyReLU(0.1), nn.PReLU(), nn.ELU(0.5),
    nn.GELU(), nn.Swish(2.0), nn.Lambda("tanh"), nn.HybridLambda("sigmoid"), nn.Dense(3), nn.Dense(2, activation: "tanh", use_bias: false, flatten: false),
]
for layer in layers {
    layer.initialize()
    print(layer)
    X.attach_grad()
    let (Y, s) = autograd.record { () -> (NDArray, NDArray) in
        let Y = layer(X)
        return (Y, (Y * Y).sum())
    }
    s.backward()
    print(layer.name, Y.shape, shown(Y.abs().sum(), "%.4f"), shown(s, "%.3f"), shown(X.grad.abs().sum(), "%.3f"))
    print(layer)
    for p in layer.collect_params().values() { print(p, shown(p.data().sum(), "%.4f"), p.grad_req == "null" ? "none" : shown(p.grad().abs().sum(), "%.2f")) }
    print(shown(layer(X).abs().sum(), "%.4f"))
}
X = nd.random.normal(shape: [2, 3, 7])
let ofSequences: [nn.Block] = [
    nn.Conv1D(4, kernel_size: 3, padding: 1), nn.MaxPool1D(2), nn.AvgPool1D(3, strides: 1), nn.GlobalMaxPool1D(), nn.GlobalAvgPool1D(), nn.Conv1DTranspose(2, kernel_size: 2, strides: 2),
    nn.BatchNorm(axis: 2),
]
for layer in ofSequences {
    layer.initialize()
    let Y = layer(X)
    print(layer, Y.shape, shown(Y.sum(), "%.4f"))
}
let e = nn.Embedding(4, 3)
e.initialize()
print(nn.SELU()(nd.array([-1, 2])))
print(e(nd.array([1, 3, 9])))
print(e(nd.array([[0, 1], [2, 3]])).shape, e)

// expect: Conv2D(None -> 4, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1), Activation(relu))
// expect: conv0 (2, 4, 6, 5) 15.5274 3.244 8.621
// expect: Conv2D(3 -> 4, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1), Activation(relu))
// expect: Parameter conv0_weight (shape=(4, 3, 3, 3), dtype=<class 'numpy.float32'>) 0.3741 172.91
// expect: Parameter conv0_bias (shape=(4,), dtype=<class 'numpy.float32'>) 0.0000 31.05
// expect: 15.5274
// expect: Conv2D(None -> 2, kernel_size=(2, 3), stride=(2, 1), bias=False)
// expect: conv1 (2, 2, 3, 3) 5.3049 1.129 4.259
// expect: Conv2D(3 -> 2, kernel_size=(2, 3), stride=(2, 1), bias=False)
// expect: Parameter conv1_weight (shape=(2, 3, 2, 3), dtype=<class 'numpy.float32'>) 0.0492 59.88
// expect: 5.3049
// expect: Conv2D(None -> 6, kernel_size=(3, 3), stride=(1, 1), dilation=(2, 2), groups=3)
// expect: conv2 (2, 6, 2, 1) 2.2087 0.298 1.081
// expect: Conv2D(1 -> 6, kernel_size=(3, 3), stride=(1, 1), dilation=(2, 2), groups=3)
// expect: Parameter conv2_weight (shape=(6, 1, 3, 3), dtype=<class 'numpy.float32'>) 0.5552 22.42
// expect: Parameter conv2_bias (shape=(6,), dtype=<class 'numpy.float32'>) 0.0000 2.38
// expect: 2.2087
// expect: Conv2DTranspose(2 -> 0, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1))
// expect: conv3 (2, 2, 12, 10) 33.1374 3.767 7.469
// expect: Conv2DTranspose(2 -> 3, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1))
// expect: Parameter conv3_weight (shape=(3, 2, 3, 3), dtype=<class 'numpy.float32'>) -0.3644 162.46
// expect: Parameter conv3_bias (shape=(2,), dtype=<class 'numpy.float32'>) 0.0000 3.11
// expect: 33.1374
// expect: MaxPool2D(size=(2, 2), stride=(2, 2), padding=(0, 0), ceil_mode=False, global_pool=False, pool_type=max, layout=NCHW)
// expect: pool0 (2, 3, 3, 2) 33.4059 45.267 66.812
// expect: MaxPool2D(size=(2, 2), stride=(2, 2), padding=(0, 0), ceil_mode=False, global_pool=False, pool_type=max, layout=NCHW)
// expect: 33.4059
// expect: MaxPool2D(size=(3, 3), stride=(2, 2), padding=(1, 1), ceil_mode=False, global_pool=False, pool_type=max, layout=NCHW)
// expect: pool1 (2, 3, 3, 3) 65.6485 104.985 131.297
// expect: MaxPool2D(size=(3, 3), stride=(2, 2), padding=(1, 1), ceil_mode=False, global_pool=False, pool_type=max, layout=NCHW)
// expect: 65.6485
// expect: AvgPool2D(size=(2, 2), stride=(1, 1), padding=(0, 0), ceil_mode=False, global_pool=False, pool_type=avg, layout=NCHW)
// expect: pool2 (2, 3, 5, 4) 44.0076 24.913 73.732
// expect: AvgPool2D(size=(2, 2), stride=(1, 1), padding=(0, 0), ceil_mode=False, global_pool=False, pool_type=avg, layout=NCHW)
// expect: 44.0076
// expect: AvgPool2D(size=(3, 3), stride=(2, 2), padding=(1, 1), ceil_mode=False, global_pool=False, pool_type=avg, layout=NCHW)
// expect: pool3 (2, 3, 3, 3) 16.7828 8.746 29.223
// expect: AvgPool2D(size=(3, 3), stride=(2, 2), padding=(1, 1), ceil_mode=False, global_pool=False, pool_type=avg, layout=NCHW)
// expect: 16.7828
// expect: MaxPool2D(size=(2, 2), stride=(2, 2), padding=(0, 0), ceil_mode=True, global_pool=False, pool_type=max, layout=NCHW)
// expect: pool4 (2, 3, 3, 3) 45.7815 59.811 91.563
// expect: MaxPool2D(size=(2, 2), stride=(2, 2), padding=(0, 0), ceil_mode=True, global_pool=False, pool_type=max, layout=NCHW)
// expect: 45.7815
// expect: AvgPool2D(size=(2, 2), stride=(2, 2), padding=(0, 0), ceil_mode=True, global_pool=False, pool_type=avg, layout=NCHW)
// expect: pool5 (2, 3, 3, 3) 24.5039 16.721 49.008
// expect: AvgPool2D(size=(2, 2), stride=(2, 2), padding=(0, 0), ceil_mode=True, global_pool=False, pool_type=avg, layout=NCHW)
// expect: 24.5039
// expect: GlobalMaxPool2D(size=(1, 1), stride=(1, 1), padding=(0, 0), ceil_mode=True, global_pool=True, pool_type=max, layout=NCHW)
// expect: pool6 (2, 3, 1, 1) 10.5013 19.812 21.003
// expect: GlobalMaxPool2D(size=(1, 1), stride=(1, 1), padding=(0, 0), ceil_mode=True, global_pool=True, pool_type=max, layout=NCHW)
// expect: 10.5013
// expect: GlobalAvgPool2D(size=(1, 1), stride=(1, 1), padding=(0, 0), ceil_mode=True, global_pool=True, pool_type=avg, layout=NCHW)
// expect: pool7 (2, 3, 1, 1) 0.7569 0.147 1.514
// expect: GlobalAvgPool2D(size=(1, 1), stride=(1, 1), padding=(0, 0), ceil_mode=True, global_pool=True, pool_type=avg, layout=NCHW)
// expect: 0.7569
// expect: BatchNorm(axis=1, eps=1e-05, momentum=0.9, fix_gamma=False, use_global_stats=False, in_channels=None)
// expect: batchnorm0 (2, 3, 6, 5) 144.6488 179.998 0.004
// expect: BatchNorm(axis=1, eps=1e-05, momentum=0.9, fix_gamma=False, use_global_stats=False, in_channels=3)
// expect: Parameter batchnorm0_gamma (shape=(3,), dtype=<class 'numpy.float32'>) 3.0000 360.00
// expect: Parameter batchnorm0_beta (shape=(3,), dtype=<class 'numpy.float32'>) 0.0000 0.00
// expect: Parameter batchnorm0_running_mean (shape=(3,), dtype=<class 'numpy.float32'>) -0.0100 none
// expect: Parameter batchnorm0_running_var (shape=(3,), dtype=<class 'numpy.float32'>) 2.9509 none
// expect: 133.6032
// expect: BatchNorm(axis=1, eps=1e-05, momentum=0.5, fix_gamma=True, use_global_stats=False, in_channels=None)
// expect: batchnorm1 (2, 3, 6, 5) 144.6488 179.998 0.004
// expect: BatchNorm(axis=1, eps=1e-05, momentum=0.5, fix_gamma=True, use_global_stats=False, in_channels=3)
// expect: Parameter batchnorm1_gamma (shape=(3,), dtype=<class 'numpy.float32'>) 3.0000 none
// expect: Parameter batchnorm1_beta (shape=(3,), dtype=<class 'numpy.float32'>) 0.0000 0.00
// expect: Parameter batchnorm1_running_mean (shape=(3,), dtype=<class 'numpy.float32'>) -0.0499 none
// expect: Parameter batchnorm1_running_var (shape=(3,), dtype=<class 'numpy.float32'>) 2.7546 none
// expect: 137.8805
// expect: LayerNorm(eps=1e-05, axis=-1, center=True, scale=True, in_channels=0)
// expect: layernorm0 (2, 3, 6, 5) 153.5929 179.995 0.017
// expect: LayerNorm(eps=1e-05, axis=-1, center=True, scale=True, in_channels=5)
// expect: Parameter layernorm0_gamma (shape=(5,), dtype=<class 'numpy.float32'>) 5.0000 359.99
// expect: Parameter layernorm0_beta (shape=(5,), dtype=<class 'numpy.float32'>) 0.0000 54.08
// expect: 153.5929
// expect: LayerNorm(eps=1e-05, axis=1, center=True, scale=True, in_channels=0)
// expect: layernorm1 (2, 3, 6, 5) 162.8007 179.990 0.068
// expect: LayerNorm(eps=1e-05, axis=1, center=True, scale=True, in_channels=3)
// expect: Parameter layernorm1_gamma (shape=(3,), dtype=<class 'numpy.float32'>) 3.0000 359.98
// expect: Parameter layernorm1_beta (shape=(3,), dtype=<class 'numpy.float32'>) 0.0000 18.44
// expect: 162.8007
// expect: Flatten
// expect: flatten0 (2, 90) 132.6533 152.153 265.307
// expect: Flatten
// expect: 132.6533
// expect: Activation(softrelu)
// expect: softrelu0 (2, 3, 6, 5) 139.1775 147.401 168.836
// expect: Activation(softrelu)
// expect: 139.1775
// expect: LeakyReLU(0.1)
// expect: leakyrelu0 (2, 3, 6, 5) 70.2674 71.479 128.058
// expect: LeakyReLU(0.1)
// expect: 70.2674
// expect: PReLU(
// expect:
// expect: )
// expect: prelu0 (2, 3, 6, 5) 80.6651 75.757 135.336
// expect: PReLU(
// expect:
// expect: )
// expect: Parameter prelu0_alpha (shape=(1,), dtype=<class 'numpy.float32'>) 0.2500 40.74
// expect: 80.6651
// expect: ELU(
// expect:
// expect: )
// expect: elu0 (2, 3, 6, 5) 84.5252 76.998 135.193
// expect: ELU(
// expect:
// expect: )
// expect: 84.5252
// expect: GELU(
// expect:
// expect: )
// expect: gelu0 (2, 3, 6, 5) 63.0074 58.449 109.069
// expect: GELU(
// expect:
// expect: )
// expect: 63.0074
// expect: Swish(
// expect:
// expect: )
// expect: swish0 (2, 3, 6, 5) 62.8847 60.469 112.716
// expect: Swish(
// expect:
// expect: )
// expect: 62.8847
// expect: Lambda(tanh)
// expect: lambda0 (2, 3, 6, 5) 96.2627 65.317 94.396
// expect: Lambda(tanh)
// expect: 96.2627
// expect: HybridLambda(sigmoid)
// expect: hybridlambda0 (2, 3, 6, 5) 88.7767 50.651 37.850
// expect: HybridLambda(sigmoid)
// expect: 88.7767
// expect: Dense(None -> 3, linear)
// expect: dense0 (2, 3) 1.7977 0.812 7.521
// expect: Dense(90 -> 3, linear)
// expect: Parameter dense0_weight (shape=(3, 90), dtype=float32) -0.2434 195.07
// expect: Parameter dense0_bias (shape=(3,), dtype=float32) 0.0000 3.60
// expect: 1.7977
// expect: Dense(None -> 2, Activation(tanh))
// expect: dense1 (2, 3, 6, 2) 5.8104 0.716 1.872
// expect: Dense(5 -> 2, Activation(tanh))
// expect: Parameter dense1_weight (shape=(2, 5), dtype=float32) -0.1771 27.97
// expect: 5.8104
// expect: Conv1D(3 -> 4, kernel_size=(3,), stride=(1,), padding=(1,)) (2, 4, 7) 0.8920
// expect: MaxPool1D(size=(2,), stride=(2,), padding=(0,), ceil_mode=False, global_pool=False, pool_type=max, layout=NCW) (2, 3, 3) 7.7770
// expect: AvgPool1D(size=(3,), stride=(1,), padding=(0,), ceil_mode=False, global_pool=False, pool_type=avg, layout=NCW) (2, 3, 5) -3.5524
// expect: GlobalMaxPool1D(size=(1,), stride=(1,), padding=(0,), ceil_mode=True, global_pool=True, pool_type=max, layout=NCW) (2, 3, 1) 8.2078
// expect: GlobalAvgPool1D(size=(1,), stride=(1,), padding=(0,), ceil_mode=True, global_pool=True, pool_type=avg, layout=NCW) (2, 3, 1) -0.2246
// expect: Conv1DTranspose(2 -> 3, kernel_size=(2,), stride=(2,)) (2, 2, 14) -0.1481
// expect: BatchNorm(axis=2, eps=1e-05, momentum=0.9, fix_gamma=False, use_global_stats=False, in_channels=7) (2, 3, 7) -1.5725
// expect:
// expect: [-1.1113307  2.101402 ]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[ 0.00764743  0.04906114 -0.02526106]
// expect:  [-0.04493296  0.05648401 -0.01513923]
// expect:  [-0.04493296  0.05648401 -0.01513923]]
// expect: <NDArray 3x3 @cpu(0)>
// expect: (2, 2, 3) Embedding(4 -> 3, float32)
