// error line 5: 'code' is inaccessible due to 'private' protection level
struct Safe {
    private var code = 1
}
print(Safe().code)
