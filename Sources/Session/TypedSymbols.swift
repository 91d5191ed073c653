import Cells

/// Signs that keyboards lack, under the names that TeX has for them: `\bullet` becomes `•`, `\sigma` σ.
enum TypedSymbols {
    private static let signs: [(name: String, sign: String)] = [
        ("bullet", "•"), ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"), ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("kappa", "κ"), ("lambda", "λ"),
        ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"), ("tau", "τ"), ("phi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"), ("Gamma", "Γ"),
        ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Sigma", "Σ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
    ]

    /// The signs whose name begins as the word before the cursor does; nil where no backslash stands before it, or a text is being written that it belongs to.
    static func completion(_ code: String, cursor: Int) -> CodeCompletion? {
        let scalars = Array(code.unicodeScalars.prefix(max(0, cursor)))
        var start = scalars.count
        while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
        guard start > 0, scalars[start - 1] == "\\", scalars[..<start].last(where: { $0 == "\"" || $0 == "\n" }) != "\"" else { return nil }
        let typed = String(String.UnicodeScalarView(scalars[start...]))
        let found = signs.filter { $0.name.hasPrefix(typed) }
        guard !found.isEmpty else { return nil }
        return CodeCompletion(candidates: found.map { CodeCompletion.Candidate(text: $0.sign, kind: "symbol", signature: "\\" + $0.name) }, start: start - 1, end: scalars.count)
    }
}
