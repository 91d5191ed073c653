protocol Named {
    var name: String { get }
    var score: Int { get set }
    func describe() -> String
    static var kind: String { get }
}
struct Player: Named {
    let name: String
    var score = 0
    func describe() -> String { "\(Self.kind) \(name): \(score)" }
    static let kind = "player"
}
var p: any Named = Player(name: "Ada")
p.score += 5
print(p.describe(), type(of: p).kind)
// expect: player Ada: 5 player
