/// The ten kinds of things that Fashion-MNIST shows, in its order, drawn with a few lines each.
enum Garment: Int, CaseIterable {
    case tShirt, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag, ankleBoot

    /// What is light.
    var parts: [Outline] {
        switch self {
        case .tShirt:
            [Outline(half: [Point(0.1, -0.68), Point(0.22, -0.78), Point(0.48, -0.7), Point(0.88, -0.34), Point(0.68, -0.1), Point(0.46, -0.28), Point(0.46, 0.8)])]
        case .trouser: [Outline(half: [Point(0.4, -0.88), Point(0.46, 0.88), Point(0.14, 0.88), Point(0.02, -0.35)])]
        case .pullover:
            [Outline(half: [Point(0.12, -0.7), Point(0.24, -0.76), Point(0.5, -0.66), Point(0.84, 0.66), Point(0.62, 0.74), Point(0.45, -0.05), Point(0.45, 0.76)])]
        case .dress: [Outline(half: [Point(0.12, -0.7), Point(0.18, -0.9), Point(0.3, -0.88), Point(0.24, -0.25), Point(0.52, 0.9)])]
        case .coat:
            [Outline(half: [Point(0.05, -0.6), Point(0.2, -0.88), Point(0.52, -0.76), Point(0.8, 0.5), Point(0.6, 0.58), Point(0.46, -0.15), Point(0.54, 0.92)])]
        case .sandal:
            [
                Outline([Point(-0.9, 0.3), Point(0.9, 0.12), Point(0.9, 0.42), Point(0.7, 0.32), Point(-0.9, 0.48)]),
                Outline([Point(-0.62, 0.32), Point(-0.3, -0.15), Point(-0.08, -0.15), Point(-0.36, 0.3)]),
                Outline([Point(0.1, 0.25), Point(0.45, -0.38), Point(0.82, -0.38), Point(0.86, 0.16), Point(0.72, 0.16), Point(0.68, -0.22), Point(0.5, -0.22), Point(0.28, 0.24)]),
            ]
        case .shirt:
            [Outline(half: [Point(0.04, -0.62), Point(0.2, -0.84), Point(0.46, -0.74), Point(0.8, 0.2), Point(0.58, 0.3), Point(0.44, -0.1), Point(0.42, 0.84)])]
        case .sneaker: [Outline([Point(-0.9, 0.2), Point(-0.4, -0.02), Point(0.05, -0.32), Point(0.42, -0.24), Point(0.78, -0.38), Point(0.88, 0.42), Point(-0.92, 0.42)])]
        case .bag:
            [
                Outline(half: [Point(0.72, -0.18), Point(0.8, 0.74)]),
                Outline([
                    Point(-0.46, -0.16), Point(-0.34, -0.72), Point(0.34, -0.72), Point(0.46, -0.16), Point(0.34, -0.16), Point(0.24, -0.58), Point(-0.24, -0.58), Point(-0.34, -0.16),
                ]),
            ]
        case .ankleBoot:
            [Outline([
                Point(-0.9, 0.24), Point(-0.34, 0.02), Point(0.08, -0.2), Point(0.14, -0.84), Point(0.72, -0.84), Point(0.8, 0.66), Point(0.46, 0.66), Point(0.4, 0.5), Point(-0.9, 0.5),
            ])]
        }
    }

    /// Garments cut alike, corner for corner: one drawn with a little of another's cut is hard to tell from it.
    var relatives: [Garment] {
        switch self {
        case .tShirt, .pullover, .coat, .shirt: [.tShirt, .pullover, .coat, .shirt].filter { $0 != self }
        default: []
        }
    }

    /// What is darker on it: seams, soles, buttons.
    var seams: [Outline] {
        switch self {
        case .coat: [Outline(half: [Point(0.035, -0.5), Point(0.035, 0.92)])]
        case .shirt: [Outline(half: [Point(0.02, -0.6), Point(0.02, 0.84)]), Outline([Point(0.14, -0.3), Point(0.32, -0.3), Point(0.32, -0.26), Point(0.14, -0.26)])]
        case .trouser: [Outline(half: [Point(0.4, -0.78), Point(0.4, -0.72)])]
        case .sneaker, .ankleBoot: [Outline([Point(-0.9, 0.3), Point(0.86, 0.3), Point(0.86, 0.36), Point(-0.9, 0.36)])]
        case .bag: [Outline(half: [Point(0.74, 0.1), Point(0.74, 0.16)])]
        case .tShirt, .pullover, .dress, .sandal: []
        }
    }
}
