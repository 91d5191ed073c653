class Report {
    lazy var body: String = {
        print("working")
        return "body"
    }()
    lazy var length = body.count
}
let r = Report()
print("made")
// expect: made
print(r.body, r.length)
// expect: working
// expect: body 4
print(r.body)
// expect: body
