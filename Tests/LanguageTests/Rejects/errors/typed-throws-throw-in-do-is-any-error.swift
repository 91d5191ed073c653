// error line 4: cannot convert value of type 'any Error' to specified type 'E'
enum E: Error { case a, b }
enum F: Error { case x }
do { throw E.a } catch { let e: E = error; print(e) }
