import Engine

/// Images with their classes, in the four files that MNIST comes in and its followers kept to.
///
/// Every framework fetches them into a folder of its own. Here they lie below `data` beside the chapter: as `galley data` draws a stand-in for them, or as they were
/// unpacked from the frameworks' own downloads.
public struct ImageFiles {
    /// (images, rows, columns), bytes.
    public let images: Tensor
    /// The classes, a byte each.
    public let labels: Tensor

    /// The folders, below the one told, in which a framework or `galley data` puts the set.
    private static func folders(_ root: String, _ name: String) -> [String] {
        [root, root + "/" + name, root + "/" + (name == "mnist" ? "MNIST" : "FashionMNIST") + "/raw", root + "/" + (name == "mnist" ? "MNIST" : "FashionMNIST")]
    }

    private static func names(_ root: String, _ name: String, _ file: String) -> String {
        folders(root, name).map { $0 + "/" + file + "\0" }.joined()
    }

    /// Whether there is such a set.
    public static func areThere(_ root: String, _ name: String, train: Bool) -> Bool {
        !Files.first(names(root, name, (train ? "train" : "t10k") + "-images-idx3-ubyte")).isEmpty
    }

    /// Reads "mnist" or "fashion-mnist" from below a folder.
    public init(_ root: String, _ name: String, train: Bool) {
        let kind = train ? "train" : "t10k"
        var read: [Tensor] = []
        for file in [kind + "-images-idx3-ubyte", kind + "-labels-idx1-ubyte"] {
            let found = Files.first(ImageFiles.names(root, name, file))
            if found.isEmpty {
                Modes.fail(
                    "FileNotFoundError",
                    "[Errno 2] No such file or directory: '" + root + "/" + name + "/" + file + ".gz'. There is no network here: put the set's four files there"
                        + (name == "mnist" ? "" : ", or draw a stand-in for them with `galley data`"))
            }
            read.append(Files.loadIdx(found))
        }
        let sizes = Values.shape(read[0])
        let isSet = sizes.count == 3 && Values.shape(read[1]) == [sizes[0]]
        if !isSet { Modes.fail("ValueError", "the images and the labels of " + root + "/" + name + " don't belong together: " + Show.tuple(sizes) + " and " + Show.tuple(Values.shape(read[1]))) }
        images = read[0]
        labels = read[1]
    }
}
