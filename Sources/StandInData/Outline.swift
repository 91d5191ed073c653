/// A point of a drawing: −1 to 1 across, −1 to 1 down.
struct Point {
    var x: Double
    var y: Double
    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A closed line of straight pieces, and how much of a pixel lies within it.
struct Outline {
    private(set) var points: [Point]

    init(_ points: [Point]) { self.points = points }

    /// The right half, from top to bottom, and its mirror image: what most garments are.
    init(half: [Point]) { points = half + half.reversed().map { Point(-$0.x, $0.y) } }

    func moved(_ change: (Point) -> Point) -> Outline { Outline(points.map(change)) }

    /// Between this outline and another of as many corners.
    func blended(with other: Outline, _ part: Double) -> Outline {
        Outline(zip(points, other.points).map { Point($0.x + part * ($1.x - $0.x), $0.y + part * ($1.y - $0.y)) })
    }

    /// The part of a pixel around the point that is covered, by the distance to the nearest edge: 0 to 1.
    func coverage(_ at: Point, pixel: Double) -> Double {
        var isInside = false
        var nearest = Double.infinity
        var a = points[points.count - 1]
        for b in points {
            if (a.y > at.y) != (b.y > at.y), at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
            let (dx, dy) = (b.x - a.x, b.y - a.y)
            let length = dx * dx + dy * dy
            let part = length > 0 ? max(0, min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length)) : 0
            let (ex, ey) = (at.x - a.x - part * dx, at.y - a.y - part * dy)
            nearest = min(nearest, ex * ex + ey * ey)
            a = b
        }
        let distance = nearest.squareRoot() / pixel
        return isInside ? min(1, 0.5 + distance) : max(0, 0.5 - distance)
    }
}
