/// The operators and precedence groups that every Swift text starts with. They are data and not read from a prelude because folding a prelude needs them too;
/// a test compares the list with the one that comes with the parser.
enum StandardOperators {
    typealias Group = (name: String, associativity: PrecedenceGroupSyntax.Associativity, higherThan: String?)

    static let groups: [Group] = [
        ("AssignmentPrecedence", .right, nil),
        ("FunctionArrowPrecedence", .right, "AssignmentPrecedence"),
        ("TernaryPrecedence", .right, "FunctionArrowPrecedence"),
        ("DefaultPrecedence", .none, "TernaryPrecedence"),
        ("LogicalDisjunctionPrecedence", .left, "TernaryPrecedence"),
        ("LogicalConjunctionPrecedence", .left, "LogicalDisjunctionPrecedence"),
        ("ComparisonPrecedence", .none, "LogicalConjunctionPrecedence"),
        ("NilCoalescingPrecedence", .right, "ComparisonPrecedence"),
        ("CastingPrecedence", .none, "NilCoalescingPrecedence"),
        ("RangeFormationPrecedence", .none, "CastingPrecedence"),
        ("AdditionPrecedence", .left, "RangeFormationPrecedence"),
        ("MultiplicationPrecedence", .left, "AdditionPrecedence"),
        ("BitwiseShiftPrecedence", .none, "MultiplicationPrecedence"),
    ]

    static let infix: [(group: String, operators: [String])] = [
        ("BitwiseShiftPrecedence", ["<<", "&<<", ">>", "&>>"]),
        ("MultiplicationPrecedence", ["*", "&*", "/", "%", "&"]),
        ("AdditionPrecedence", ["+", "&+", "-", "&-", "|", "^"]),
        ("RangeFormationPrecedence", ["...", "..<"]),
        ("NilCoalescingPrecedence", ["??"]),
        ("ComparisonPrecedence", ["<", "<=", ">", ">=", "==", "!=", "===", "!==", "~="]),
        ("LogicalConjunctionPrecedence", ["&&"]),
        ("LogicalDisjunctionPrecedence", ["||"]),
        ("DefaultPrecedence", ["~>"]),
        (
            "AssignmentPrecedence",
            ["*=", "&*=", "/=", "%=", "+=", "&+=", "-=", "&-=", "<<=", "&<<=", ">>=", "&>>=", "&=", "^=", "|="]
        ),
    ]
}
