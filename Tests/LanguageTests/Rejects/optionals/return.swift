// error line 3
func f(_ d: [String: Int]) -> Int {
    return d["a"]
}
print(f([:]))
