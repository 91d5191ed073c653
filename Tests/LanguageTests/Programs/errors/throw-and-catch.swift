enum BankError: Error, Equatable { case insufficient(needed: Int), closed }
func withdraw(_ n: Int, from balance: Int) throws -> Int {
    guard balance >= 0 else { throw BankError.closed }
    guard n <= balance else { throw BankError.insufficient(needed: n - balance) }
    return balance - n
}
for (n, balance) in [(5, 10), (20, 10), (1, -1)] {
    do {
        print(try withdraw(n, from: balance))
    } catch BankError.insufficient(let needed) {
        print("needs", needed)
    } catch {
        print("other:", error)
    }
}
// expect: 5
// expect: needs 10
// expect: other: closed
