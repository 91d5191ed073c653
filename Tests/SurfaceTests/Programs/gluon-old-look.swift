// Blocks and parameters in the texts of MXNet 1.1, as notebooks of 2018 show them.
import MXNet

np.set_printoptions(legacy: "1.13")
let net = nn.Sequential()
net.add(nn.Conv2D(6, kernel_size: 5, padding: 2, activation: "sigmoid"), nn.MaxPool2D(pool_size: 2, strides: 2), nn.GlobalAvgPool2D(), nn.BatchNorm(), nn.Dropout(0.5), nn.Dense(3, activation: "relu", in_units: 4))
print(net)
print(net[5].params)
net[5].initialize()
print(net[5].bias.data())

// expect: Sequential(
// expect:   (0): Conv2D(None -> 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))
// expect:   (1): MaxPool2D(size=(2, 2), stride=(2, 2), padding=(0, 0), ceil_mode=False)
// expect:   (2): GlobalAvgPool2D(size=(1, 1), stride=(1, 1), padding=(0, 0), ceil_mode=True)
// expect:   (3): BatchNorm(axis=1, eps=1e-05, momentum=0.9, fix_gamma=False, use_global_stats=False, in_channels=None)
// expect:   (4): Dropout(p = 0.5)
// expect:   (5): Dense(4 -> 3, Activation(relu))
// expect: )
// expect: dense0_ (
// expect:   Parameter dense0_weight (shape=(3, 4), dtype=<class 'numpy.float32'>)
// expect:   Parameter dense0_bias (shape=(3,), dtype=<class 'numpy.float32'>)
// expect: )
// expect:
// expect: [ 0.  0.  0.]
// expect: <NDArray 3 @cpu(0)>
