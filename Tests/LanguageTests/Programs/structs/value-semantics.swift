struct Account { var balance = 0 }
var a = Account()
var b = a
b.balance = 50
print(a.balance, b.balance)
// expect: 0 50
var list = [a, b]
list[0].balance = 7
print(a.balance, list.map { $0.balance })
// expect: 0 [7, 50]
