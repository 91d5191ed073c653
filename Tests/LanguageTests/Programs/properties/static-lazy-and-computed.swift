struct Config {
    static let shared: Config = {
        print("made once")
        return Config(level: 3)
    }()
    var level: Int
    static var half: Int { shared.level / 2 }
}
print("before")
// expect: before
print(Config.shared.level, Config.half)
// expect: made once
// expect: 3 1
