let a = [1, "a"]
// error line 1: heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional
