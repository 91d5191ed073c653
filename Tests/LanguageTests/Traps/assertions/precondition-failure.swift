// trap line 5: never mind
print("one")
let flag = true
if flag {
    preconditionFailure("never mind")
}
// expect: one
