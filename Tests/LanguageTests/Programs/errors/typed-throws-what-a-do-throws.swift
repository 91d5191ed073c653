enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(E) -> Int { throw .a }
func g() throws(F) -> Int { throw .x }
// mixed
do { _ = try f(); _ = try g() } catch { print(type(of: error)); let e: any Error = error; print(e) }
do { if try f() > 2 { } } catch .a { print("if") } catch {}
do { let x = try? g(); print(x as Any); _ = try f() } catch { let e: E = error; print(e) }
do { defer { print("d") }; _ = try f() } catch { let e: E = error; print(e) }
do { do { _ = try g() } catch .x { print("x") }; _ = try f() } catch { print(type(of: error)) }
do { do { _ = try g() } catch { print("x") }; _ = try f() } catch { let e: E = error; print(e) }
do { let c = { try g() }; _ = c; _ = try f() } catch { let e: E = error; print(e) }
do { switch try f() { case 1: print(1); default: print(2) } } catch { let e: E = error; print(e) }
do { for _ in 0..<(try f()) {} } catch { let e: E = error; print(e) }
do { print(try f() + 1, try f() * 2) } catch { let e: E = error; print(e) }
do { let b = try f() == 1 || f() == 2; print(b) } catch { print(type(of: error)) }
do { let v: Int? = nil; print(try v ?? f()) } catch { print(type(of: error)) }
func h() throws(E) -> Bool { let v = try f(); return v == 1 }
func sw(_ n: Int) throws(E) -> Int { switch n { case 0: throw .a; case 1: throw E.b; default: return n } }
do { print(try sw(4), try sw(1)) } catch .b { print("B") } catch { print(error) }
func ife(_ n: Int) throws(E) -> Int { let x = if n > 0 { n } else { throw E.a }; return x }
// expect: E
// expect: a
// expect: if
// expect: nil
// expect: a
// expect: d
// expect: a
// expect: x
// expect: E
// expect: x
// expect: a
// expect: a
// expect: a
// expect: a
// expect: a
// expect: E
// expect: E
// expect: B
