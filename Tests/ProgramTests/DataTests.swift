import Foundation
import Testing

/// The stand-in for Fashion-MNIST, drawn by the program and read by its chapters.
@Suite("Data beside a chapter")
struct DataTests {
    let bench = Bench()

    @Test func theStandInIsDrawnOnceAndRead() throws {
        let drawn = try bench.run("data", "--train", "300", "--test", "100")
        #expect(drawn.code == 0 && drawn.out == "300 and 100 images in ./data/fashion-mnist\n", "\(drawn)")
        let labels = try #require(bench.bytes("data/fashion-mnist/train-labels-idx1-ubyte.gz"))
        let again = try bench.run("data", "--train", "20", "--test", "20")
        #expect(again.code == 0 && again.out == "./data/fashion-mnist has its stand-in; --again draws it anew\n")
        #expect(bench.bytes("data/fashion-mnist/train-labels-idx1-ubyte.gz") == labels)
        bench.write(
            "torch.swift",
            """
            import Torch
            let steps = torchvision.transforms.Compose([torchvision.transforms.Resize(14), torchvision.transforms.ToTensor()])
            let train = torchvision.datasets.FashionMNIST(root: "../data", train: true, transform: steps, download: true)
            print(len(train), train[0].0.shape, train.classes[9], train.targets[0..<10].sort().values)
            for (X, y) in torch.utils.data.DataLoader(train, 128, shuffle: true) { print(X.shape, X.dtype, y.shape, y.dtype, Double(X.max()) <= 1) }
            """)
        let torch = try bench.run("run", "torch.swift")
        #expect(
            torch.out == "300 torch.Size([1, 14, 14]) Ankle boot tensor([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])\n"
                + ["128", "128", "44"].map { "torch.Size([\($0), 1, 14, 14]) torch.float32 torch.Size([\($0)]) torch.int64 true\n" }.joined(), "\(torch)")
        bench.write(
            "others.swift",
            """
            import MXNet
            import TensorFlow
            let test = gluon.data.vision.FashionMNIST(train: false)
            print(len(test), test[0].0.shape, test[0].0.dtype)
            let ((images, labels), (_, some)) = tf.keras.datasets.fashion_mnist.load_data()
            print(images.shape, images.dtype, labels.shape, some.shape)
            """)
        let others = try bench.run("run", "others.swift")
        #expect(others.out == "100 (28, 28, 1) uint8\n(300, 28, 28) uint8 (300,) (100,)\n", "\(others)")
    }

    @Test func realFilesStayAsTheyAre() throws {
        try FileManager.default.createDirectory(at: bench.folder.appendingPathComponent("data/fashion-mnist"), withIntermediateDirectories: true)
        bench.write("data/fashion-mnist/train-images-idx3-ubyte", "real")
        let refused = try bench.run("data", "--again")
        #expect(refused.code == 2 && refused.error == "error: ./data/fashion-mnist/train-images-idx3-ubyte is no stand-in; it stays as it is\n", "\(refused)")
        #expect(bench.text("data/fashion-mnist/train-images-idx3-ubyte") == "real")
        #expect(try bench.run("data", "none").code == 2)
        #expect(try bench.run("data", "--train", "0").code == 2)
    }

    @Test func whatIsMissingIsTold() throws {
        bench.write("missing.swift", "import Torch\nlet set = torchvision.datasets.FashionMNIST(root: \"data\", train: true)")
        let missing = try bench.run("run", "missing.swift")
        #expect(missing.code == 1 && missing.error.hasPrefix("missing.swift:2:"), "\(missing)")
        #expect(missing.error.contains("Dataset not found. You can use download=True to download it"))
        bench.write("lines.swift", "import MXNet\nprint(numpy.loadtxt(\"data/t.csv\", delimiter: \",\"), np.genfromtxt(\"../data/t.csv\", delimiter: \",\").shape)\n_ = numpy.loadtxt(\"/etc/passwd\")")
        try FileManager.default.createDirectory(at: bench.folder.appendingPathComponent("data"), withIntermediateDirectories: true)
        bench.write("data/t.csv", "1,2\n3,4\n")
        let lines = try bench.run("run", "lines.swift")
        #expect(lines.code == 1 && lines.out == "[[1. 2.]\n [3. 4.]] (2, 2)\n" && lines.error.contains("[Errno 2] No such file or directory: '/etc/passwd'"), "\(lines)")
    }
}
