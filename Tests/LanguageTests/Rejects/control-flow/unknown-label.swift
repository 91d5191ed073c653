// error line 3: cannot find label 'outer' in scope
for i in 0..<2 {
    continue outer
}
