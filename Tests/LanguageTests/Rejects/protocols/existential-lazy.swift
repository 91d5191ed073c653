struct Numbers { let all: any Collection<Int>; var sum: Int { all.lazy.map { $0 * 2 }.reduce(0, +) } }
// error line 1: member 'lazy' cannot be used on value of type 'any Collection<Int>'; consider using a generic constraint instead
