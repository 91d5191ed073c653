import CKernels

extension OpTable {
    /// Element by element, of one tensor.
    static let unaryRows: [Op] = [
        unary("neg", CK_NEG, "-x", saves: .none) { y, g, w in try w.give(y, 0, -g) },
        unary("abs", CK_ABS, "|x|; the gradient at 0 is 0") { y, g, w in try w.give(y, 0, g * Build.unary("sign", y.x)) },
        unary("sign", CK_SIGN, "-1, 0 or 1", saves: .none, gradient: Rule.flat),
        unary("square", CK_SQUARE, "x²", step: "Pow") { y, g, w in try w.give(y, 0, g * (y.x * 2)) },
        unary("relu", CK_RELU, "x above 0, 0 elsewhere; the gradient at 0 is 0, at NaN 1", saves: .output) { y, g, w in
            try w.give(y, 0, g * (1 - Build.compare("less_equal", .node(y), .scalar(Scalar(0)), asBool: false)))
        },
        unary("floor", CK_FLOOR, "the whole number below", saves: .none, gradient: Rule.flat),
        unary("ceil", CK_CEIL, "the whole number above", saves: .none, gradient: Rule.flat),
        unary("rint", CK_RINT, "the nearest whole number, halves to the even one", saves: .none, step: "Round", gradient: Rule.flat),
        unary("round", CK_ROUND, "the nearest whole number, halves away from 0", saves: .none, gradient: Rule.flat),
        unary("trunc", CK_TRUNC, "without the fraction", saves: .none, gradient: Rule.flat),
        unary("logical_not", CK_NOT, "1 where x is 0, 0 elsewhere, in x's dtype", saves: .none, gradient: Rule.flat),
        test("isnan", CK_ISNAN, "where x is not a number"),
        test("isinf", CK_ISINF, "where x is infinite"),
        real("exp", CK_EXP, "e to the x", saves: .output) { y, g, w in try w.give(y, 0, g * y) },
        real("expm1", CK_EXPM1, "e to the x, less 1", saves: .output) { y, g, w in try w.give(y, 0, g * (y + 1)) },
        real("log", CK_LOG, "natural logarithm") { y, g, w in try w.give(y, 0, g / y.x) },
        real("log2", CK_LOG2, "logarithm to base 2") { y, g, w in try w.give(y, 0, g / (y.x * 0.6931471805599453)) },
        real("log10", CK_LOG10, "logarithm to base 10") { y, g, w in try w.give(y, 0, g / (y.x * 2.302585092994046)) },
        real("log1p", CK_LOG1P, "natural logarithm of 1 + x", step: "Log1P") { y, g, w in try w.give(y, 0, g / (y.x + 1)) },
        real("sqrt", CK_SQRT, "square root", saves: .output) { y, g, w in try w.give(y, 0, g * (0.5 / y)) },
        real("rsqrt", CK_RSQRT, "1 / √x", saves: .output) { y, g, w in try w.give(y, 0, g * (y * y * y * -0.5)) },
        real("cbrt", CK_CBRT, "cube root", saves: .output) { y, g, w in try w.give(y, 0, g / (y * y * 3)) },
        real("reciprocal", CK_RECIPROCAL, "1 / x", saves: .output) { y, g, w in try w.give(y, 0, -(g * (y * y))) },
        real("sin", CK_SIN, "sine") { y, g, w in try w.give(y, 0, g * Build.unary("cos", y.x)) },
        real("cos", CK_COS, "cosine") { y, g, w in try w.give(y, 0, -(g * Build.unary("sin", y.x))) },
        real("tan", CK_TAN, "tangent", saves: .output) { y, g, w in try w.give(y, 0, g * (y * y + 1)) },
        real("arcsin", CK_ASIN, "inverse sine", step: "Asin") { y, g, w in try w.give(y, 0, g / Build.unary("sqrt", 1 - y.x * y.x)) },
        real("arccos", CK_ACOS, "inverse cosine", step: "Acos") { y, g, w in try w.give(y, 0, -(g / Build.unary("sqrt", 1 - y.x * y.x))) },
        real("arctan", CK_ATAN, "inverse tangent", step: "Atan") { y, g, w in try w.give(y, 0, g / (y.x * y.x + 1)) },
        real("sinh", CK_SINH, "hyperbolic sine") { y, g, w in try w.give(y, 0, g * Build.unary("cosh", y.x)) },
        real("cosh", CK_COSH, "hyperbolic cosine") { y, g, w in try w.give(y, 0, g * Build.unary("sinh", y.x)) },
        real("tanh", CK_TANH, "hyperbolic tangent", saves: .output) { y, g, w in try w.give(y, 0, g * (1 - y * y)) },
        real("arcsinh", CK_ASINH, "inverse hyperbolic sine", step: "Asinh") { y, g, w in try w.give(y, 0, g / Build.unary("sqrt", y.x * y.x + 1)) },
        real("arccosh", CK_ACOSH, "inverse hyperbolic cosine", step: "Acosh") { y, g, w in try w.give(y, 0, g / Build.unary("sqrt", y.x * y.x + -1)) },
        real("arctanh", CK_ATANH, "inverse hyperbolic tangent", step: "Atanh") { y, g, w in try w.give(y, 0, g / (1 - y.x * y.x)) },
        real("sigmoid", CK_SIGMOID, "1 / (1 + e to the -x)", saves: .output) { y, g, w in try w.give(y, 0, g * (y * (1 - y))) },
        real("softrelu", CK_SOFTPLUS, "log(1 + e to the x)", step: "Softplus") { y, g, w in try w.give(y, 0, g * Build.unary("sigmoid", y.x)) },
        real("exp2", CK_EXP2, "2 to the x", saves: .output) { y, g, w in try w.give(y, 0, g * (y * 0.6931471805599453)) },
        real("erfc", CK_ERFC, "1 less the error function") { y, g, w in
            try w.give(y, 0, g * (Build.unary("exp", -(y.x * y.x)) * -1.1283791670955126))
        },
        real("lgamma", CK_LGAMMA, "the logarithm of |gamma(x)|") { y, g, w in try w.give(y, 0, g * Build.unary("digamma", y.x)) },
        real("digamma", CK_DIGAMMA, "the first derivative of lgamma") { y, g, w in
            try w.give(y, 0, g * Build.binary(OpTable.row("polygamma"), .scalar(Scalar(1)), .node(y.x)))
        },
        real("erf", CK_ERF, "error function") { y, g, w in
            try w.give(y, 0, g * (Build.unary("exp", -(y.x * y.x)) * 1.1283791670955126))
        },
    ]

    private static let unaryKernel: Op.CPUKernel = { y, out in
        ck_unary(y.op.code, y.dtype.rawValue, y.shape.count, y.x.pointer, out)
    }

    private static func unary<C: BinaryInteger>(_ name: String, _ code: C, _ summary: String, saves: Saves = .first, step: String? = nil, gradient: @escaping Op.GradientRule) -> Op {
        Op(name, summary, kind: .unary, code: Int32(code), fusion: .unary, shape: Rule.sameShape, dtype: Rule.sameDType, saves: saves, step: step, inPlace: true, cpu: unaryKernel, gradient: gradient)
    }

    /// Of floating numbers only: whole ones must have been cast, as `Core.unary` does.
    private static func real<C: BinaryInteger>(_ name: String, _ code: C, _ summary: String, saves: Saves = .first, step: String? = nil, gradient: Op.GradientRule?) -> Op {
        let floating: Op.DTypeRule = { op, x in
            guard x.a!.dtype.isFloating else { throw EngineError.type("\(op.name) needs floating numbers, not \(x.a!.dtype.name)") }
            return x.a!.dtype
        }
        return Op(name, summary, kind: .unary, code: Int32(code), fusion: .unary, shape: Rule.sameShape, dtype: floating, saves: saves, step: step, inPlace: true, cpu: unaryKernel, gradient: gradient)
    }

    /// A bool of each element.
    private static func test<C: BinaryInteger>(_ name: String, _ code: C, _ summary: String) -> Op {
        Op(
            name, summary, kind: .unary, code: Int32(code), shape: Rule.sameShape, dtype: Rule.boolean,
            cpu: { y, out in
                let x = y.x
                let values = try Context.current.allocator.take(x.bytes)
                ck_unary(y.op.code, x.dtype.rawValue, x.shape.count, x.pointer, values.pointer)
                ck_cast(x.dtype.rawValue, DType.bool.rawValue, x.shape.count, values.pointer, out)
            }, gradient: nil)
    }
}

extension Node {
    /// The first input.
    @inline(__always) var x: Node { arguments.a.unsafelyUnwrapped }
}
