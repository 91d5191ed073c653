struct Version: Comparable {
    let major: Int, minor: Int
    static func < (a: Version, b: Version) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
}
let vs = [Version(major: 2, minor: 0), Version(major: 1, minor: 9), Version(major: 1, minor: 10)]
print(vs.sorted().map { "\($0.major).\($0.minor)" }, vs.max()!.major)
// expect: ["1.9", "1.10", "2.0"] 2
print(vs[0] >= vs[1], vs[1] > vs[2], (vs[1]...vs[0]).contains(vs[2]))
// expect: true false true
