struct Cache { lazy var table = [1, 2, 3] }
let cache = Cache()
print(cache.table)
// error line 3: cannot use mutating getter on immutable value: 'cache' is a 'let' constant
