struct Point: CustomStringConvertible { var x = 1; var description: String { "<\(x)>" } }
struct Debug: CustomDebugStringConvertible { var debugDescription: String { "dbg" } }
print(Point(), "\(Point(x: 2))", [Point()], String(describing: Point()))
// expect: <1> <2> [<1>] <1>
print(Debug(), [Debug()], String(reflecting: Debug()))
// expect: dbg [dbg] dbg
debugPrint(Point(), Debug())
// expect: <1> dbg
