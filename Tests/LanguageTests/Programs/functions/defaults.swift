func greet(_ name: String = "you", loudly: Bool = false, times: Int = 1) -> String {
    String(repeating: "hi \(name)" + (loudly ? "! " : " "), count: times)
}
print(greet())
// expect: hi you 
print(greet("Ada", times: 2))
// expect: hi Ada hi Ada 
print(greet(loudly: true))
// expect: hi you! 
