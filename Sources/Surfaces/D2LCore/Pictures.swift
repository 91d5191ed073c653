import Engine

extension d2l {
    /// The names of Fashion-MNIST's classes as the book has them.
    public static func fashionMNISTLabels(_ classes: [Int]) -> [String] {
        let names = ["t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"]
        return classes.map { $0 >= 0 && $0 < names.count ? names[$0] : "" }
    }

    /// Shows pictures in rows, with titles above them.
    public static func showPictures(_ pictures: [String], _ rows: Int, _ columns: Int, _ titles: [String], _ scale: Double) {
        let side = scale * 48
        let high = side + (titles.isEmpty ? 4 : 16)
        let width = Double(columns) * (side + 4)
        let height = Double(rows) * high
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width.description + "pt\" height=\"" + height.description + "pt\" viewBox=\"0 0 " + width.description + " "
                + height.description + "\" font-family=\"sans-serif\" font-size=\"9\">",
        ]
        for (at, picture) in pictures.enumerated() {
            let x = Double(at % Swift.max(1, columns)) * (side + 4)
            let y = Double(at / Swift.max(1, columns)) * high + high - side
            parts.append(
                "<image x=\"" + x.description + "\" y=\"" + y.description + "\" width=\"" + side.description + "\" height=\"" + side.description
                    + "\" style=\"image-rendering:pixelated\" href=\"" + picture + "\"/>")
            if at < titles.count { parts.append("<text x=\"" + (x + side / 2).description + "\" y=\"" + (y - 4).description + "\" text-anchor=\"middle\">" + titles[at] + "</text>") }
        }
        Display.show(
            "image/svg+xml", parts.joined() + "</svg>", "<Figure size " + (Double(columns) * scale * 100).description.replacing(".0", with: "") + "x" + (Double(rows) * scale * 100).description.replacing(".0", with: "") + " with " + (rows * columns).description + " Axes>", "")
    }
}
