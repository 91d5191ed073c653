import CKernels
import Glibc

extension OpTable {
    /// Element by element, of two tensors that broadcast, or of a tensor and a number.
    static let binaryRows: [Op] = [
        binary("add", CK_ADD, "a + b", told: Op.Told(tensorflow: "AddV2"), saves: .none) { y, g, w in
            try w.giveLeft(y, g)
            try w.giveRight(y, g)
        },
        binary("sub", CK_SUB, "a - b", told: Op.Told(tensorflow: "Sub"), saves: .none) { y, g, w in
            try w.giveLeft(y, g)
            try w.giveRight(y, -g)
        },
        binary("mul", CK_MUL, "a · b", told: Op.Told(tensorflow: "Mul"), saves: .opposite) { y, g, w in
            try w.giveLeft(y, g * y.right)
            try w.giveRight(y, g * y.left)
        },
        binary("div", CK_DIV, "a / b; whole numbers are divided as C does, and by zero give 0", told: Op.Told(tensorflow: "RealDiv"), saves: [.opposite, .second]) { y, g, w in
            try w.giveLeft(y, g / y.right)
            try w.giveRight(y, -(g * y / y.right))
        },
        binary("floor_divide", CK_FLOORDIV, "the whole number below a / b", told: Op.Told(tensorflow: "FloorDiv"), saves: .none, gradient: Rule.flat),
        binary("mod", CK_MOD, "a less b times the whole number below a / b: the sign is b's", told: Op.Told(tensorflow: "FloorMod", jax: "rem"), saves: .bothForSecond, step: "Remainder") { y, g, w in
            try w.giveLeft(y, g)
            try w.giveRight(y, -(g * Build.binary(OpTable.row("floor_divide"), y.left, y.right)))
        },
        binary("fmod", CK_FMOD, "a less b times a / b without its fraction: the sign is a's", saves: .bothForSecond) { y, g, w in
            try w.giveLeft(y, g)
            try w.giveRight(y, -(g * Build.unary("trunc", Build.binary(Rows.div, y.left, y.right))))
        },
        binary("pow", CK_POW, "a to the b; with i = 1 nothing that is 0 times infinity in the gradients", told: Op.Told(tensorflow: "Pow")) { y, g, w in
            let careful = y.arguments.i == 1
            if case .scalar(let b) = y.right {
                if careful && b.double == 0 {
                    try w.giveLeft(y, Build.full(y.x.shape, 0, g.dtype))
                } else {
                    try w.giveLeft(y, g * (Build.scalar(Rows.pow, y.x, Scalar(b.double - 1), edges: y.arguments.i) * b.double))
                }
            } else {
                var slope = try Build.binary(Rows.pow, y.left, minusOne(y.right), edges: y.arguments.i) * y.right
                if careful, case .node(let b) = y.right {
                    slope = try Build.select(Build.compare("equal", .node(b), .scalar(Scalar(0)), asBool: true), Build.full(Shape(), 0, slope.dtype), slope)
                }
                try w.giveLeft(y, g * slope)
            }
            switch y.left {
            case .scalar(let a):
                var slope = try y * log(a.double)
                if careful && a.double == 0 { slope = try Build.select(Build.compare("greater_equal", y.right, .scalar(Scalar(0)), asBool: true), Build.full(Shape(), 0, g.dtype), slope) }
                try w.giveRight(y, g * slope)
            case .node(let a):
                let slope = try y * Build.unary("log", a)
                guard careful, case .node(let b) = y.right else { return try w.giveRight(y, g * slope) }
                // 0 to the b is 0 for all b above 0: no slope, where the formula has 0 times infinity.
                let flat = try Build.binary(
                    OpTable.row("logical_and"), Build.compare("equal", .node(a), .scalar(Scalar(0)), asBool: true),
                    Build.compare("greater_equal", .node(b), .scalar(Scalar(0)), asBool: true))
                try w.giveRight(y, g * Build.select(flat, Build.full(Shape(), 0, slope.dtype), slope))
            }
        },
        binary("maximum", CK_MAX, "the larger; where they are equal the gradient is a's (i = 1: half each)", told: Op.Told(tensorflow: "Maximum", jax: "max")) { y, g, w in try chosen(y, g, w, "greater", "less") },
        binary("minimum", CK_MIN, "the smaller; where they are equal the gradient is a's (i = 1: half each)", told: Op.Told(tensorflow: "Minimum", jax: "min")) { y, g, w in try chosen(y, g, w, "less", "greater") },
        binary("logical_and", CK_AND, "1 where neither is 0, in their dtype", told: Op.Told(tensorflow: "LogicalAnd"), saves: .none, gradient: Rule.flat),
        binary("logical_or", CK_OR, "1 where one isn't 0, in their dtype", told: Op.Told(tensorflow: "LogicalOr"), saves: .none, gradient: Rule.flat),
        binary("logical_xor", CK_XOR, "1 where just one isn't 0, in their dtype", saves: .none, gradient: Rule.flat),
        whole("bitwise_and", CK_BITAND, "the bits in both", told: Op.Told(jax: "and")),
        whole("bitwise_or", CK_BITOR, "the bits in either", told: Op.Told(jax: "or")),
        whole("bitwise_xor", CK_BITXOR, "the bits in one only", told: Op.Told(jax: "xor")),
        binary("arctan2", CK_ATAN2, "the angle of (b, a)", told: Op.Told(jax: "atan2"), dtype: Rule.realDType, step: "Atan2") { y, g, w in
            let a = y.left
            let b = y.right
            let squares = try Build.binary(Rows.add, .node(square(a, y.dtype)), .node(square(b, y.dtype)))
            try w.giveLeft(y, g * b / squares)
            try w.giveRight(y, -(g * a / squares))
        },
        binary("polygamma", CK_POLYGAMMA, "the derivative of digamma at b, of the order that a tells: a whole number from 0 on", dtype: Rule.realDType, step: "Polygamma") { y, g, w in
            let next: Operand = switch y.left {
            case .scalar(let order): .scalar(Scalar(order.double + 1))
            case .node(let order): .node(try order + 1)
            }
            try w.giveRight(y, g * Build.binary(y.op, next, y.right))
        },
    ]

    /// Comparisons. The flag chooses bool rather than the operands' dtype.
    static let comparisonRows: [Op] = [
        compare("equal", CK_EQ, "a = b", told: Op.Told(tensorflow: "Equal", jax: "eq")), compare("not_equal", CK_NE, "a ≠ b", told: Op.Told(tensorflow: "NotEqual", jax: "ne")), compare("less", CK_LT, "a < b", told: Op.Told(tensorflow: "Less", jax: "lt")),
        compare("less_equal", CK_LE, "a ≤ b", told: Op.Told(tensorflow: "LessEqual", jax: "le")), compare("greater", CK_GT, "a > b", told: Op.Told(tensorflow: "Greater", jax: "gt")), compare("greater_equal", CK_GE, "a ≥ b", told: Op.Told(tensorflow: "GreaterEqual", jax: "ge")),
        Op(
            "select", "b where a isn't 0, c elsewhere", fusion: .select,
            shape: { op, x in
                guard let ab = Shape.broadcast(x.b!.shape, x.more[0].shape), let all = Shape.broadcast(x.a!.shape, ab) else {
                    throw EngineError.value("operands could not be broadcast together with shapes \(x.a!.shape.text) \(x.b!.shape.text) \(x.more[0].shape.text)")
                }
                return all
            },
            dtype: { op, x in
                guard x.b!.dtype == x.more[0].dtype else { throw EngineError.type("select: the dtypes \(x.b!.dtype.name) and \(x.more[0].dtype.name) differ; cast one of them") }
                return x.b!.dtype
            }, saves: .first, anyDType: true,
            cpu: { y, out in
                let c = y.x
                let a = y.arguments.b!
                let b = y.arguments.more[0]
                var shape = y.shape.c
                var sc = c.shape.strides(in: y.shape).c
                var sa = a.shape.strides(in: y.shape).c
                var sb = b.shape.strides(in: y.shape).c
                ck_select(Int32(y.dtype.size), &shape, &sc, &sa, &sb, c.pointer, a.pointer, b.pointer, out)
            },
            gradient: { y, g, w in
                let zero = try Build.full(Shape(), 0, g.dtype)
                try w.give(y, 1, Build.select(y.x, g, zero))
                try w.give(y, 2, Build.select(y.x, zero, g))
            }),
    ]

    private static func binary<C: BinaryInteger>(
        _ name: String, _ code: C, _ summary: String, told: Op.Told = Op.Told(), dtype: @escaping Op.DTypeRule = Rule.oneDType, saves: Saves = .inputs, step: String? = nil,
        gradient: @escaping Op.GradientRule
    ) -> Op {
        Op(
            name, summary, told: told, kind: .binary, code: Int32(code), fusion: .binary, shape: Rule.broadcast, dtype: dtype, saves: saves, step: step, inPlace: true,
            cpu: { y, out in withOperands(y) { ck_binary(y.op.code, y.dtype.rawValue, $0, $1, $2, $3, $4, out) } }, gradient: gradient)
    }

    private static func whole<C: BinaryInteger>(_ name: String, _ code: C, _ summary: String, told: Op.Told = Op.Told()) -> Op {
        Op(
            name, summary, told: told, kind: .binary, code: Int32(code), fusion: .binary, shape: Rule.broadcast,
            dtype: { op, x in
                let dtype = try Rule.oneDType(op, x)
                guard !dtype.isFloating else { throw EngineError.type("\(op.name) needs whole numbers or bools, not \(dtype.name)") }
                return dtype
            },
            cpu: { y, out in withOperands(y) { ck_binary(y.op.code, y.dtype.rawValue, $0, $1, $2, $3, $4, out) } }, gradient: nil)
    }

    private static func compare<C: BinaryInteger>(_ name: String, _ code: C, _ summary: String, told: Op.Told = Op.Told()) -> Op {
        Op(
            name, summary, told: told, kind: .compare, code: Int32(code), fusion: .compare, shape: Rule.broadcast,
            dtype: { op, x in
                let dtype = try Rule.oneDType(op, x)
                return x.flag ? .bool : dtype
            },
            cpu: { y, out in withOperands(y) { ck_compare(y.op.code, y.x.dtype.rawValue, y.arguments.flag, $0, $1, $2, $3, $4, out) } }, gradient: Rule.flat)
    }

    /// A comparison of two numbers.
    static func compare(_ op: Op, _ a: Double, _ b: Double) -> Bool {
        var (a, b, answer) = (a, b, false)
        var one = Shape.flat(1).c
        ck_compare(op.code, DType.float64.rawValue, true, &one, &one, &one, &a, &b, &answer)
        return answer
    }

    /// The operands of a binary node as the kernels want them; a plain number becomes one element of the tensor's dtype.
    @inline(__always)
    private static func withOperands(
        _ y: Node, _ body: (UnsafePointer<ck_dims>, UnsafePointer<ck_dims>, UnsafePointer<ck_dims>, UnsafeRawPointer, UnsafeRawPointer) -> Void
    ) {
        let a = y.arguments.a.unsafelyUnwrapped
        var shape = y.shape.c
        if y.arguments.place == .none {
            let b = y.arguments.b.unsafelyUnwrapped
            if a.shape == b.shape {
                var flat = Shape.flat(y.shape.count).c
                var one = Shape.flat(1).c
                body(&flat, &one, &one, a.pointer, b.pointer)
                return
            }
            var sa = a.shape.strides(in: y.shape).c
            var sb = b.shape.strides(in: y.shape).c
            body(&shape, &sa, &sb, a.pointer, b.pointer)
            return
        }
        shape = Shape.flat(y.shape.count).c
        var one = Shape.flat(1).c
        var still = Shape.flat(0).c
        var number: UInt64 = 0
        let scalar = y.arguments.scalar
        ck_fill(a.dtype.rawValue, 1, scalar.double, scalar.int, scalar.isInt, &number)
        withUnsafePointer(to: &number) { number in
            if y.arguments.place == .right { body(&shape, &one, &still, a.pointer, number) } else { body(&shape, &still, &one, number, a.pointer) }
        }
    }

    private static func minusOne(_ b: Operand) throws -> Operand {
        switch b {
        case .node(let b): .node(try b + -1)
        case .scalar(let b): .scalar(Scalar(b.double - 1))
        }
    }

    private static func square(_ a: Operand, _ dtype: DType) throws -> Node {
        switch a {
        case .node(let a): try a * a
        case .scalar(let a): try Build.full(Shape(), a.double * a.double, dtype)
        }
    }

    /// The gradient of maximum and minimum: to a where it wins and where they are equal, or half each there.
    private static func chosen(_ y: Node, _ g: Node, _ w: Walk, _ wins: String, _ loses: String) throws {
        let won = try Build.compare(wins, y.left, y.right, asBool: false)
        let lost = try Build.compare(loses, y.left, y.right, asBool: false)
        if y.arguments.i == 1 {
            // Beside NaN neither wins nor loses, and both have all of it.
            let half = try Build.compare("equal", y.left, y.right, asBool: false) * 0.5
            try w.giveLeft(y, g * (1 - (lost + half)))
            try w.giveRight(y, g * (1 - (won + half)))
        } else {
            try w.giveLeft(y, g * (1 - lost))
            try w.giveRight(y, g * lost)
        }
    }
}
