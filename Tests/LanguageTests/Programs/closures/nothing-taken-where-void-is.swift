func run<T>(_ body: (Void) -> T) -> T { body(()) }
print(run { 3 })
print(Optional<Void>.some(()).map { 4 } as Any)
let result: Result<Void, any Error> = .success(())
print(result.map { 5 })
// expect: 3
// expect: Optional(4)
// expect: success(5)
