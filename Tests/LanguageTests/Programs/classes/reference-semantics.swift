class Account {
    var balance = 0
    func deposit(_ n: Int) { balance += n }
}
let a = Account()
let b = a
b.deposit(20)
a.deposit(5)
print(a.balance, b.balance, a === b)
// expect: 25 25 true
