// trap line 4: Error raised at top level: main.Stop(code: 3)
struct Stop: Error { let code = 3 }
print("before")
throw Stop()
// expect: before
