// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Script

let engineInterface = #"""
    public final class Tensor {}
    public enum Clock {
        public static func seconds() -> Double
    }
    public enum Devices {
        public static func count(_ kind: String) -> Int
    }
    public enum Display {
        public static func show(_ type: String, _ content: String, _ text: String, _ id: String)
        public static func update(_ type: String, _ content: String, _ text: String, _ id: String)
        public static func result(_ type: String, _ content: String, _ text: String)
        public static func clear(_ waits: Bool)
        public static func isThere() -> Bool
        public static func picture(_ x: Tensor) -> String
    }
    public enum Files {
        public static func saveParams(_ file: String, _ arrays: [Tensor], _ names: String, _ numpy: Bool)
        public static func loadParams(_ file: String, _ numpy: Bool, _ npShapes: Bool) -> [Tensor]
        public static func paramNames(_ file: String, _ numpy: Bool, _ npShapes: Bool) -> String
        public static func saveNpy(_ file: String, _ x: Tensor)
        public static func loadNpy(_ file: String) -> Tensor
        public static func loadIdx(_ file: String) -> Tensor
        public static func first(_ names: String) -> String
        public static func loadText(_ file: String) -> String
        public static func loadTable(_ file: String, _ dtype: String, _ delimiter: String, _ comments: String, _ skipped: Int, _ most: Int, _ columns: [Int], _ fillsMissing: Bool) -> Tensor
    }
    public enum Gradients {
        public static func attach(_ x: Tensor, _ request: String)
        public static func has(_ x: Tensor) -> Bool
        public static func get(_ x: Tensor) -> Tensor
        public static func set(_ x: Tensor, _ gradient: Tensor)
        public static func clear(_ x: Tensor)
        public static func isFresh(_ x: Tensor) -> Bool
        public static func spend(_ x: Tensor)
        public static func request(_ x: Tensor) -> String
        public static func isTracked(_ x: Tensor) -> Bool
        public static func isLeaf(_ x: Tensor) -> Bool
        public static func backward(_ heads: [Tensor], _ headGradients: [Tensor], _ retain: Bool)
        public static func grad(_ heads: [Tensor], _ variables: [Tensor], _ headGradients: [Tensor], _ retain: Bool, _ createGraph: Bool) -> [Tensor]
        public static func require(_ x: Tensor, _ on: Bool)
        public static func begin(_ heads: [Tensor], _ headGradients: [Tensor], _ variables: [Tensor], _ keep: Bool, _ createGraph: Bool) -> Int
        public static func cotangent() -> Tensor
        public static func resume(_ answers: [Tensor], _ places: [Int]) -> Int
        public static func finish() -> [Tensor]
        public static func missing() -> [Int]
        public static func retain(_ x: Tensor)
        public static func arrived(_ x: Tensor) -> Bool
        public static func kept(_ x: Tensor) -> Tensor
        public static func hook(_ x: Tensor, _ id: Int)
        public static func unhook(_ x: Tensor, _ id: Int)
        public static func custom(_ id: Int, _ inputs: [Tensor], _ values: [Tensor]) -> [Tensor]
        public static func dropped() -> [Int]
        public static func operation(_ x: Tensor) -> String
    }
    public enum Indexing {
        public static func get(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) -> Tensor
        public static func view(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) -> Tensor
        public static func viewOrCopy(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) -> Tensor
        public static func set(_ x: Tensor, _ items: [Int], _ tensors: [Tensor], _ value: Tensor)
        public static func setPromoted(_ x: Tensor, _ items: [Int], _ tensors: [Tensor], _ value: Tensor, _ rule: String)
        public static func take(_ x: Tensor, _ indices: Tensor, _ axis: Int, _ mode: String) -> Tensor
        public static func gather(_ x: Tensor, _ axis: Int, _ index: Tensor) -> Tensor
        public static func scatter(_ x: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor, _ add: Bool) -> Tensor
        public static func nonzero(_ x: Tensor) -> Tensor
        public static func pick(_ x: Tensor, _ index: Tensor, _ axis: Int, _ keepdims: Bool) -> Tensor
        public static func oneHot(_ indices: Tensor, _ depth: Int, _ dtype: String) -> Tensor
    }
    public enum Keys {
        public static func setPartitionable(_ on: Bool)
        public static func make(_ seed: Int) -> Tensor
        public static func split(_ key: Tensor, _ count: Int) -> Tensor
        public static func fold(_ key: Tensor, _ data: Int) -> Tensor
        public static func bits(_ key: Tensor, _ shape: [Int]) -> Tensor
        public static func uniform(_ key: Tensor, _ shape: [Int], _ low: Double, _ high: Double, _ dtype: String) -> Tensor
        public static func normal(_ key: Tensor, _ shape: [Int], _ dtype: String) -> Tensor
        public static func truncatedNormal(_ key: Tensor, _ low: Double, _ high: Double, _ shape: [Int]) -> Tensor
        public static func integers(_ key: Tensor, _ shape: [Int], _ low: Int, _ high: Int) -> Tensor
        public static func permutation(_ key: Tensor, _ n: Int) -> Tensor
        public static func gumbel(_ key: Tensor, _ shape: [Int]) -> Tensor
        public static func gamma(_ key: Tensor, _ shapes: Tensor) -> Tensor
        public static func poisson(_ key: Tensor, _ rates: Tensor) -> Tensor
        public static func binomial(_ key: Tensor, _ trials: Tensor, _ chances: Tensor) -> Tensor
    }
    public enum Layers {
        public static func linear(_ x: Tensor, _ weight: Tensor, _ bias: [Tensor]) -> Tensor
        public static func convolution(_ x: Tensor, _ weight: Tensor, _ bias: [Tensor], _ stride: [Int], _ padding: [Int], _ dilation: [Int], _ groups: Int) -> Tensor
        public static func transposedConvolution(_ x: Tensor, _ weight: Tensor, _ bias: [Tensor], _ stride: [Int], _ padding: [Int], _ outputPadding: [Int], _ dilation: [Int], _ groups: Int) -> Tensor
        public static func maxPool(_ x: Tensor, _ axes: Int, _ kernel: [Int], _ stride: [Int], _ padding: [Int], _ dilation: [Int], _ ceil: Bool) -> Tensor
        public static func avgPool(_ x: Tensor, _ axes: Int, _ kernel: [Int], _ stride: [Int], _ padding: [Int], _ ceil: Bool, _ countPadding: Bool, _ divisor: Int) -> Tensor
        public static func adaptiveAvgPool(_ x: Tensor, _ axes: Int, _ size: [Int]) -> Tensor
        public static func softmax(_ x: Tensor, _ axis: Int, _ logarithm: Bool) -> Tensor
        public static func moments(_ x: Tensor) -> Tensor
        public static func batchNorm(_ x: Tensor, _ moments: Tensor, _ scale: [Tensor], _ shift: [Tensor], _ eps: Double) -> Tensor
        public static func layerNorm(_ x: Tensor, _ sizes: [Int], _ scale: [Tensor], _ shift: [Tensor], _ eps: Double) -> Tensor
        public static func activation(_ name: String, _ x: Tensor, _ numbers: [Double]) -> Tensor
        public static func prelu(_ x: Tensor, _ weight: Tensor) -> Tensor
        public static func loss(_ name: String, _ input: Tensor, _ target: Tensor, _ weights: [Tensor], _ reduction: String, _ bound: Double) -> Tensor
        public static func crossEntropy(_ logits: Tensor, _ target: Tensor, _ weight: [Tensor], _ ignored: Int, _ reduction: String, _ smoothing: Double) -> Tensor
        public static func negativeLogLikelihood(_ input: Tensor, _ target: Tensor, _ weight: [Tensor], _ ignored: Int, _ reduction: String) -> Tensor
    }
    public enum LinearAlgebra {
        public static func inverse(_ x: Tensor) -> Tensor
        public static func determinant(_ x: Tensor) -> Tensor
        public static func signLogDeterminant(_ x: Tensor) -> [Tensor]
        public static func solve(_ a: Tensor, _ b: Tensor) -> Tensor
        public static func cholesky(_ x: Tensor) -> Tensor
        public static func qr(_ x: Tensor) -> [Tensor]
        public static func svd(_ x: Tensor) -> [Tensor]
        public static func eigh(_ x: Tensor) -> [Tensor]
        public static func matrixNorm(_ x: Tensor, _ kind: String) -> Tensor
        public static func einsum(_ equation: String, _ operands: [Tensor]) -> Tensor
    }
    public enum Make {
        public static func full(_ shape: [Int], _ value: Double, _ dtype: String, _ device: String) -> Tensor
        public static func arange(_ start: Double, _ stop: Double, _ step: Double, _ dtype: String, _ device: String) -> Tensor
        public static func linspace(_ start: Double, _ stop: Double, _ count: Int, _ endpoint: Bool, _ dtype: String, _ device: String) -> Tensor
        public static func eye(_ rows: Int, _ columns: Int, _ k: Int, _ dtype: String, _ device: String) -> Tensor
        public static func fromDoubles(_ values: [Double], _ shape: [Int], _ dtype: String, _ device: String) -> Tensor
        public static func fromInts(_ values: [Int], _ shape: [Int], _ dtype: String, _ device: String) -> Tensor
        public static func fullLike(_ x: Tensor, _ value: Double) -> Tensor
        public static func toDevice(_ x: Tensor, _ device: String) -> Tensor
    }
    public enum Memory {
        public static func live() -> Int
        public static func peak() -> Int
        public static func cached() -> Int
        public static func trim()
        public static func setLimit(_ bytes: Int)
    }
    public enum Modes {
        public static func isRecording() -> Bool
        public static func setRecording(_ on: Bool) -> Bool
        public static func isGradient() -> Bool
        public static func setGradient(_ on: Bool) -> Bool
        public static func defaultDType() -> String
        public static func setDefaultDType(_ dtype: String)
        public static func isTraining() -> Bool
        public static func setTraining(_ on: Bool) -> Bool
        public static func fail(_ name: String, _ message: String)
    }
    public enum Names {
        public static func documentation(_ name: String) -> String
        public static func members(_ name: String) -> String
    }
    public enum Ops {
        public static func unary(_ name: String, _ x: Tensor) -> Tensor
        public static func binary(_ name: String, _ a: Tensor, _ b: Tensor) -> Tensor
        public static func scalar(_ name: String, _ x: Tensor, _ value: Double, _ reversed: Bool) -> Tensor
        public static func scalarInt(_ name: String, _ x: Tensor, _ value: Int, _ reversed: Bool) -> Tensor
        public static func binaryPromoted(_ name: String, _ a: Tensor, _ b: Tensor, _ rule: String) -> Tensor
        public static func scalarPromoted(_ name: String, _ x: Tensor, _ value: Double, _ reversed: Bool, _ rule: String) -> Tensor
        public static func scalarIntPromoted(_ name: String, _ x: Tensor, _ value: Int, _ reversed: Bool, _ rule: String) -> Tensor
        public static func comparePromoted(_ name: String, _ a: Tensor, _ b: Tensor, _ rule: String) -> Tensor
        public static func compare(_ name: String, _ a: Tensor, _ b: Tensor, _ asBool: Bool) -> Tensor
        public static func compareScalar(_ name: String, _ x: Tensor, _ value: Double, _ asBool: Bool) -> Tensor
        public static func holds(_ name: String, _ x: Tensor, _ value: Double) -> Bool
        public static func select(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor
        public static func selectPromoted(_ condition: Tensor, _ a: Tensor, _ b: Tensor, _ rule: String) -> Tensor
        public static func clip(_ x: Tensor, _ low: Double, _ high: Double) -> Tensor
        public static func cast(_ x: Tensor, _ dtype: String) -> Tensor
        public static func reduce(_ name: String, _ x: Tensor, _ axes: [Int], _ keepdims: Bool) -> Tensor
        public static func reducePromoted(_ name: String, _ x: Tensor, _ axes: [Int], _ keepdims: Bool, _ rule: String) -> Tensor
        public static func logSumExp(_ x: Tensor, _ axes: [Int], _ keepdims: Bool) -> Tensor
        public static func variance(_ x: Tensor, _ axes: [Int], _ keepdims: Bool, _ correction: Double, _ root: Bool) -> Tensor
        public static func vectorNorm(_ x: Tensor, _ p: Double, _ axes: [Int], _ keepdims: Bool) -> Tensor
        public static func cumprod(_ x: Tensor, _ axis: Int) -> Tensor
        public static func reduceAtLeast1D(_ name: String, _ x: Tensor, _ axes: [Int], _ keepdims: Bool) -> Tensor
        public static func argReduce(_ name: String, _ x: Tensor, _ axis: Int, _ keepdims: Bool, _ dtype: String) -> Tensor
        public static func argReduceAll(_ name: String, _ x: Tensor, _ dtype: String) -> Tensor
        public static func cumsum(_ x: Tensor, _ axis: Int) -> Tensor
        public static func dot(_ a: Tensor, _ b: Tensor) -> Tensor
        public static func matmul(_ a: Tensor, _ b: Tensor, _ transposeA: Bool, _ transposeB: Bool) -> Tensor
        public static func tensordot(_ a: Tensor, _ b: Tensor, _ axesA: [Int], _ axesB: [Int]) -> Tensor
        public static func copy(_ x: Tensor) -> Tensor
        public static func detach(_ x: Tensor) -> Tensor
        public static func share(_ x: Tensor) -> Tensor
        public static func stopGradient(_ x: Tensor) -> Tensor
        public static func assign(_ target: Tensor, _ value: Tensor)
    }
    public enum Optimisers {
        public static func sgd(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ rate: Double, _ momentum: Double, _ dampening: Double, _ decay: Double, _ nesterov: Bool, _ first: Bool, _ maximize: Bool)
        public static func adam(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ step: Int, _ rate: Double, _ beta1: Double, _ beta2: Double, _ eps: Double, _ decay: Double, _ decoupled: Bool, _ maximize: Bool)
        public static func adagrad(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ rate: Double, _ eps: Double, _ decay: Double, _ maximize: Bool)
        public static func rmsprop(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ rate: Double, _ alpha: Double, _ eps: Double, _ decay: Double, _ momentum: Double, _ maximize: Bool)
        public static func adadelta(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ rate: Double, _ rho: Double, _ eps: Double, _ decay: Double, _ maximize: Bool)
        public static func mxnet(_ rule: String, _ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ numbers: [Double])
    }
    public enum Order {
        public static func argsort(_ x: Tensor, _ axis: Int, _ descending: Bool) -> Tensor
        public static func sort(_ x: Tensor, _ axis: Int, _ descending: Bool) -> [Tensor]
        public static func topk(_ x: Tensor, _ count: Int, _ axis: Int, _ largest: Bool) -> [Tensor]
        public static func running(_ x: Tensor, _ axis: Int, _ max: Bool) -> [Tensor]
        public static func unique(_ x: Tensor) -> [Tensor]
        public static func search(_ sorted: Tensor, _ values: Tensor, _ right: Bool) -> Tensor
        public static func bincount(_ x: Tensor, _ weights: [Tensor], _ leastLength: Int) -> Tensor
    }
    public enum PhiloxDraws {
        public static func seed(_ seed: Int)
        public static func uniform(_ shape: [Int], _ low: Double, _ high: Double, _ dtype: String, _ seeds: [Int]) -> Tensor
        public static func normal(_ shape: [Int], _ mean: Double, _ deviation: Double, _ dtype: String, _ truncated: Bool, _ seeds: [Int]) -> Tensor
        public static func integers(_ shape: [Int], _ low: Int, _ high: Int, _ dtype: String, _ seeds: [Int]) -> Tensor
        public static func permutation(_ n: Int, _ seeds: [Int]) -> Tensor
        public static func poisson(_ shape: [Int], _ rates: Tensor, _ dtype: String, _ seeds: [Int]) -> Tensor
        public static func gamma(_ shape: [Int], _ shapes: Tensor, _ seeds: [Int]) -> Tensor
    }
    public enum Shapes {
        public static func reshape(_ x: Tensor, _ shape: [Int]) -> Tensor
        public static func transpose(_ x: Tensor, _ axes: [Int]) -> Tensor
        public static func swapAxes(_ x: Tensor, _ first: Int, _ second: Int) -> Tensor
        public static func broadcastTo(_ x: Tensor, _ shape: [Int]) -> Tensor
        public static func expandDims(_ x: Tensor, _ axis: Int) -> Tensor
        public static func squeeze(_ x: Tensor, _ axes: [Int]) -> Tensor
        public static func concat(_ parts: [Tensor], _ axis: Int) -> Tensor
        public static func stack(_ parts: [Tensor], _ axis: Int) -> Tensor
        public static func split(_ x: Tensor, _ parts: Int, _ axis: Int) -> [Tensor]
        public static func flip(_ x: Tensor, _ axes: [Int]) -> Tensor
        public static func tile(_ x: Tensor, _ times: [Int]) -> Tensor
        public static func repeated(_ x: Tensor, _ times: Int, _ axis: Int) -> Tensor
        public static func triangle(_ x: Tensor, _ k: Int, _ upper: Bool) -> Tensor
        public static func diagonalMatrix(_ x: Tensor, _ k: Int) -> Tensor
        public static func broadcast(_ a: [Int], _ b: [Int]) -> [Int]
    }
    public enum Show {
        public static func array(_ x: Tensor, _ separator: String, _ prefix: Int, _ suffix: Int) -> String
        public static func torch(_ x: Tensor, _ prefix: String, _ suffixes: String) -> String
        public static func setTorch(_ precision: Int, _ threshold: Int, _ edgeItems: Int, _ lineWidth: Int, _ scientific: Int)
        public static func scalar(_ x: Tensor) -> String
        public static func number(_ value: Double, _ dtype: String) -> String
        public static func tuple(_ values: [Int]) -> String
        public static func format(_ value: Double, _ specification: String) -> String
        public static func formatInt(_ value: Int, _ specification: String) -> String
        public static func setPrecision(_ digits: Int)
        public static func setThreshold(_ count: Int)
        public static func setEdgeItems(_ count: Int)
        public static func setLineWidth(_ columns: Int)
        public static func setSuppress(_ on: Bool)
        public static func setLegacy(_ on: Bool)
        public static func isLegacy() -> Bool
    }
    public enum Streams {
        public static func seed(_ seed: Int)
        public static func start(_ stream: String, _ seed: Int)
        public static func fork(_ framework: String, _ seed: Int) -> String
        public static func drop(_ stream: String)
        public static func normal(_ stream: String, _ mean: Double, _ deviation: Double, _ shape: [Int], _ dtype: String) -> Tensor
        public static func uniform(_ stream: String, _ low: Double, _ high: Double, _ shape: [Int], _ dtype: String) -> Tensor
        public static func integers(_ stream: String, _ low: Int, _ high: Int, _ shape: [Int], _ dtype: String) -> Tensor
        public static func exponential(_ stream: String, _ scale: Double, _ shape: [Int], _ dtype: String) -> Tensor
        public static func gamma(_ stream: String, _ shapeParameter: Double, _ scale: Double, _ shape: [Int], _ dtype: String) -> Tensor
        public static func poisson(_ stream: String, _ rates: Tensor) -> Tensor
        public static func bernoulli(_ stream: String, _ probabilities: Tensor) -> Tensor
        public static func mask(_ stream: String, _ probability: Double, _ shape: [Int], _ dtype: String) -> Tensor
        public static func permutation(_ stream: String, _ n: Int) -> Tensor
        public static func categories(_ stream: String, _ weights: Tensor, _ count: Int, _ replacement: Bool) -> Tensor
        public static func choice(_ stream: String, _ n: Int, _ shape: [Int], _ replacement: Bool, _ probabilities: [Double]) -> Tensor
        public static func counts(_ stream: String, _ trials: Int, _ probabilities: [Double], _ shape: [Int]) -> Tensor
    }
    public enum Values {
        public static func shape(_ x: Tensor) -> [Int]
        public static func ndim(_ x: Tensor) -> Int
        public static func size(_ x: Tensor) -> Int
        public static func dtype(_ x: Tensor) -> String
        public static func isFloating(_ x: Tensor) -> Bool
        public static func deviceIndex(_ x: Tensor) -> Int
        public static func device(_ x: Tensor) -> String
        public static func double(_ x: Tensor) -> Double
        public static func int(_ x: Tensor) -> Int
        public static func bool(_ x: Tensor) -> Bool
        public static func doubles(_ x: Tensor) -> [Double]
        public static func ints(_ x: Tensor) -> [Int]
        public static func sharesStorage(_ a: Tensor, _ b: Tensor) -> Bool
        public static func version(_ x: Tensor) -> Int
        public static func evaluate(_ x: Tensor)
        public static func evaluateAll()
        public static func commonDType(_ a: Tensor, _ b: Tensor, _ rule: String) -> String
        public static func dtypeBeside(_ x: Tensor, _ isWhole: Bool, _ rule: String) -> String
        public static func promoted(_ a: String, _ b: String, _ rule: String) -> String
    }
    public enum Views {
        public static func part(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) -> Tensor
        public static func reshape(_ x: Tensor, _ shape: [Int], _ strict: Bool) -> Tensor
        public static func permute(_ x: Tensor, _ axes: [Int]) -> Tensor
        public static func expand(_ x: Tensor, _ shape: [Int]) -> Tensor
        public static func squeeze(_ x: Tensor, _ axes: [Int]) -> Tensor
        public static func diagonal(_ x: Tensor, _ offset: Int, _ first: Int, _ second: Int) -> Tensor
        public static func strides(_ x: Tensor) -> [Int]
        public static func offset(_ x: Tensor) -> Int
        public static func isView(_ x: Tensor) -> Bool
        public static func isContiguous(_ x: Tensor) -> Bool
        public static func address(_ x: Tensor) -> Int
    }
    """#

func engineFunctions() -> [String: HostFunction] {
    var table: [String: HostFunction] = [:]
    table.reserveCapacity(246)
    addClock(to: &table)
    addDevices(to: &table)
    addDisplay(to: &table)
    addFiles(to: &table)
    addGradients(to: &table)
    addIndexing(to: &table)
    addKeys(to: &table)
    addLayers(to: &table)
    addLinearAlgebra(to: &table)
    addMake(to: &table)
    addMemory(to: &table)
    addModes(to: &table)
    addNames(to: &table)
    addOps(to: &table)
    addOptimisers(to: &table)
    addOrder(to: &table)
    addPhiloxDraws(to: &table)
    addShapes(to: &table)
    addShow(to: &table)
    addStreams(to: &table)
    addValues(to: &table)
    addViews(to: &table)
    return table
}
