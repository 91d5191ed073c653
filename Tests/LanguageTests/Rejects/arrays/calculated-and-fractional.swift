let a = [1, 2]
let b = [1 + 2, 0.5]
print(a, b)
// error line 2: heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional
