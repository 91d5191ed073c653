import CDnnl

/// oneDNN's handles on the processor; nil where it can't be started.
final class DnnlEngine {
    let engine: dnnl_engine_t
    let stream: dnnl_stream_t

    init?() {
        var engine: dnnl_engine_t?
        var stream: dnnl_stream_t?
        guard dnnl_engine_create(&engine, dnnl_cpu, 0) == dnnl_success, let engine else { return nil }
        guard dnnl_stream_create(&stream, engine, UInt32(dnnl_stream_default_flags.rawValue)) == dnnl_success, let stream else {
            dnnl_engine_destroy(engine)
            return nil
        }
        self.engine = engine
        self.stream = stream
    }

    deinit {
        dnnl_stream_destroy(stream)
        dnnl_engine_destroy(engine)
    }
}

/// A primitive with the arguments it is called with.
private final class DnnlPrimitive {
    private let engine: DnnlEngine
    private let primitive: dnnl_primitive_t
    private var arguments: [dnnl_exec_arg_t] = []

    init?(_ engine: DnnlEngine, _ descriptor: dnnl_primitive_desc_t) {
        var primitive: dnnl_primitive_t?
        guard dnnl_primitive_create(&primitive, descriptor) == dnnl_success, let primitive else { return nil }
        self.engine = engine
        self.primitive = primitive
    }

    deinit {
        dnnl_primitive_destroy(primitive)
        for argument in arguments { dnnl_memory_destroy(argument.memory) }
    }

    /// Declares an argument; false when oneDNN has no memory for it.
    func add(_ name: Int32, _ descriptor: dnnl_memory_desc_t) -> Bool {
        var memory: dnnl_memory_t?
        var descriptor = descriptor
        guard dnnl_memory_create(&memory, &descriptor, engine.engine, nil) == dnnl_success else { return false }
        arguments.append(dnnl_exec_arg_t(arg: name, memory: memory))
        return true
    }

    func run(_ pointers: [UnsafeMutableRawPointer]) throws {
        for (argument, pointer) in zip(arguments, pointers) { dnnl_memory_set_data_handle(argument.memory, pointer) }
        let status = dnnl_primitive_execute(primitive, engine.stream, Int32(arguments.count), &arguments)
        guard status == dnnl_success, dnnl_stream_wait(engine.stream) == dnnl_success else {
            throw EngineError("RuntimeError", "the convolution failed (oneDNN status \(status.rawValue))")
        }
    }
}

/// One pass of a convolution of one shape: the compiled primitive, and the changes of order around it where its arrays don't lie as ours.
final class DnnlConvolution {
    /// An array of the call: how it lies outside, and the way to how oneDNN wants it.
    private struct Array {
        var reorder: DnnlPrimitive?
        var bytes = 0
    }

    private let primitive: DnnlPrimitive
    private var inputs: [Array] = []
    private var output = Array()
    private let bias: Bool

    /// nil: oneDNN has none for it.
    init?(_ engine: DnnlEngine, _ pass: ConvolutionPass, _ s: ConvolutionShape, bias: Bool) {
        func dims(_ sizes: [Int]) -> [dnnl_dim_t] { sizes.map { dnnl_dim_t($0) } }
        func describe(_ sizes: [Int], _ tag: dnnl_format_tag_t) -> dnnl_memory_desc_t {
            var descriptor = dnnl_memory_desc_t()
            dnnl_memory_desc_init_by_tag(&descriptor, Int32(sizes.count), dims(sizes), dnnl_f32, tag)
            return descriptor
        }
        func behind(_ result: Int, _ stride: Int, _ kernel: Int, _ dilation: Int, _ size: Int, _ padding: Int) -> Int {
            max(0, (result - 1) * stride + (kernel - 1) * dilation + 1 - size - padding)
        }
        let images = [s.batch, s.channels, s.size.h, s.size.w]
        let results = [s.batch, s.outputs, s.result.h, s.result.w]
        let weights = s.groups == 1 ? [s.outputs, s.channels, s.kernel.h, s.kernel.w] : [s.groups, s.outputs / s.groups, s.channels / s.groups, s.kernel.h, s.kernel.w]
        let plainWeights = s.groups == 1 ? dnnl_abcd : dnnl_abcde
        // One channel lies the same either way; any order of the weights is oneDNN's choice.
        var imagesIn = describe(images, dnnl_acdb)
        var resultsIn = describe(results, dnnl_acdb)
        var weightsIn = describe(weights, dnnl_format_tag_any)
        var biasIn = describe([s.outputs], dnnl_a)
        let strides = dims([s.stride.h, s.stride.w])
        let dilates = dims([s.dilation.h - 1, s.dilation.w - 1])
        let front = dims([s.padding.h, s.padding.w])
        let back = dims([
            behind(s.result.h, s.stride.h, s.kernel.h, s.dilation.h, s.size.h, s.padding.h), behind(s.result.w, s.stride.w, s.kernel.w, s.dilation.w, s.size.w, s.padding.w),
        ])

        var forward = dnnl_convolution_desc_t()
        let described = withUnsafePointer(to: &biasIn) { biases in
            dnnl_dilated_convolution_forward_desc_init(
                &forward, pass == .forward ? dnnl_forward_inference : dnnl_forward_training, dnnl_convolution_direct, &imagesIn, &weightsIn, bias ? biases : nil, &resultsIn, strides,
                dilates, front, back)
        }
        guard described == dnnl_success else { return nil }
        var hint: dnnl_primitive_desc_t?
        guard dnnl_primitive_desc_create(&hint, &forward, nil, engine.engine, nil) == dnnl_success else { return nil }
        defer { dnnl_primitive_desc_destroy(hint) }
        var descriptor = hint
        if pass != .forward {
            var backward = dnnl_convolution_desc_t()
            let status =
                pass == .data
                ? dnnl_dilated_convolution_backward_data_desc_init(
                    &backward, dnnl_convolution_direct, &imagesIn, &weightsIn, &resultsIn, strides, dilates, front, back)
                : dnnl_dilated_convolution_backward_weights_desc_init(
                    &backward, dnnl_convolution_direct, &imagesIn, &weightsIn, nil, &resultsIn, strides, dilates, front, back)
            descriptor = nil
            guard status == dnnl_success, dnnl_primitive_desc_create(&descriptor, &backward, nil, engine.engine, hint) == dnnl_success else { return nil }
        }
        defer { if pass != .forward { dnnl_primitive_desc_destroy(descriptor) } }
        guard let descriptor, let primitive = DnnlPrimitive(engine, descriptor) else { return nil }
        self.primitive = primitive
        self.bias = bias

        let outside: [(name: Int32, plain: dnnl_memory_desc_t, query: dnnl_query_t)]
        let src = describe(images, dnnl_abcd)
        let dst = describe(results, dnnl_abcd)
        let wei = describe(weights, plainWeights)
        switch pass {
        case .forward: outside = [(DNNL_ARG_SRC, src, dnnl_query_src_md), (DNNL_ARG_WEIGHTS, wei, dnnl_query_weights_md), (DNNL_ARG_DST, dst, dnnl_query_dst_md)]
        case .data:
            outside = [(DNNL_ARG_DIFF_DST, dst, dnnl_query_diff_dst_md), (DNNL_ARG_WEIGHTS, wei, dnnl_query_weights_md), (DNNL_ARG_DIFF_SRC, src, dnnl_query_diff_src_md)]
        case .weights:
            outside = [(DNNL_ARG_SRC, src, dnnl_query_src_md), (DNNL_ARG_DIFF_DST, dst, dnnl_query_diff_dst_md), (DNNL_ARG_DIFF_WEIGHTS, wei, dnnl_query_diff_weights_md)]
        }
        for (at, (name, plain, query)) in outside.enumerated() {
            guard let inside = dnnl_primitive_desc_query_md(descriptor, query, 0), primitive.add(name, inside.pointee) else { return nil }
            var array = Array()
            var plain = plain
            var wanted = inside.pointee
            if dnnl_memory_desc_equal(&plain, &wanted) == 0 {
                array.bytes = dnnl_memory_desc_get_size(&wanted)
                var from = at == 2 ? wanted : plain
                var to = at == 2 ? plain : wanted
                var reorder: dnnl_primitive_desc_t?
                guard dnnl_reorder_primitive_desc_create(&reorder, &from, engine.engine, &to, engine.engine, nil) == dnnl_success, let reorder else { return nil }
                defer { dnnl_primitive_desc_destroy(reorder) }
                guard let step = DnnlPrimitive(engine, reorder), step.add(DNNL_ARG_FROM, from), step.add(DNNL_ARG_TO, to) else { return nil }
                array.reorder = step
            }
            if at == 2 { output = array } else { inputs.append(array) }
        }
        if bias {
            guard primitive.add(DNNL_ARG_BIAS, biasIn) else { return nil }
        }
    }

    func run(_ a: UnsafeMutableRawPointer, _ b: UnsafeMutableRawPointer, _ bias: UnsafeMutableRawPointer?, _ out: UnsafeMutableRawPointer, _ allocator: Allocator) throws {
        var held: [Buffer] = []
        var pointers = [a, b, out]
        for (at, array) in inputs.enumerated() {
            guard let reorder = array.reorder else { continue }
            let buffer = try allocator.take(array.bytes)
            held.append(buffer)
            try reorder.run([pointers[at], buffer.pointer])
            pointers[at] = buffer.pointer
        }
        if output.reorder != nil {
            let buffer = try allocator.take(output.bytes)
            held.append(buffer)
            pointers[2] = buffer.pointer
        }
        let inside = pointers[2]
        if let bias { pointers.append(bias) }
        try primitive.run(pointers)
        if let reorder = output.reorder { try reorder.run([inside, out]) }
        withExtendedLifetime(held) {}
    }
}
