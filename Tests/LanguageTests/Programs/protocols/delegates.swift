protocol DownloadDelegate: AnyObject { func finished(_ n: Int) }
class Download {
    weak var delegate: (any DownloadDelegate)?
    func run() { delegate?.finished(42) }
}
class Screen: DownloadDelegate { func finished(_ n: Int) { print("got", n) } }
let d = Download()
var s: Screen? = Screen()
d.delegate = s
d.run()
// expect: got 42
s = nil
d.run()
print(d.delegate == nil)
// expect: true
