import Foundation
enum BankError: LocalizedError, CustomStringConvertible {
    case insufficient(needed: Int, available: Int), frozen(String), unknown(id: Int), limit
    var description: String {
        switch self {
        case let .insufficient(needed, available): return "need \(needed - available) more"
        case .frozen(let name): return "\(name) is frozen"
        case .unknown(id: let id): return "no account \(id)"
        case .limit: return "over the limit"
        }
    }
    var errorDescription: String? { "Bank: " + description }
}
class Account {
    let id: Int, owner: String
    private(set) var balance: Int { didSet { history.append(balance - oldValue) } }
    private(set) var history: [Int] = []
    var isFrozen = false
    init(id: Int, owner: String, balance: Int = 0) { (self.id, self.owner, self.balance) = (id, owner, balance) }
    func deposit(_ n: Int) throws { guard !isFrozen else { throw BankError.frozen(owner) }; balance += n }
    func withdraw(_ n: Int) throws { guard !isFrozen else { throw BankError.frozen(owner) }; guard n <= balance else { throw BankError.insufficient(needed: n, available: balance) }; balance -= n }
}
final class Savings: Account { let limit = 50; override func withdraw(_ n: Int) throws { if n > limit { throw BankError.limit }; try super.withdraw(n) } }
struct Bank {
    private var accounts: [Int: Account] = [:]
    private var nextID = 1
    mutating func open(_ owner: String, _ start: Int = 0, savings: Bool = false) -> Int {
        defer { nextID += 1 }
        accounts[nextID] = savings ? Savings(id: nextID, owner: owner, balance: start) : Account(id: nextID, owner: owner, balance: start)
        return nextID
    }
    subscript(id: Int) -> Account { get throws { guard let a = accounts[id] else { throw BankError.unknown(id: id) }; return a } }
    func transfer(_ n: Int, from a: Int, to b: Int) throws {
        let (source, target) = (try self[a], try self[b])
        try source.withdraw(n)
        do { try target.deposit(n) } catch { try source.deposit(n); throw error }
    }
    var total: Int { accounts.values.reduce(0) { $0 + $1.balance } }
}
var bank = Bank()
let (ann, bob, cy) = (bank.open("Ann", 100), bank.open("Bob"), bank.open("Cy", 80, savings: true))
func attempt(_ what: String, _ body: () throws -> Void) {
    do { try body(); print(what, "ok") } catch let BankError.insufficient(n, a) where n > 1000 { print(what, "absurd", n, a) } catch let e as BankError { print(what, "failed:", e) } catch { print("?", error) }
}
attempt("a to b") { try bank.transfer(30, from: ann, to: bob) }
attempt("too much") { try bank.transfer(500, from: ann, to: bob) }
attempt("absurd") { try bank.transfer(5000, from: ann, to: bob) }
attempt("limit") { try bank.transfer(60, from: cy, to: ann) }
attempt("unknown") { try bank.transfer(1, from: ann, to: 9) }
try bank[bob].isFrozen = true
attempt("frozen") { try bank.transfer(5, from: ann, to: bob) }
print(try bank[ann].balance, try bank[bob].balance, bank.total, try bank[ann].history, (try? bank[7].balance) as Any, (try? bank[cy])?.owner ?? "none")
let results = [10, 90, 70].map { n in Result { try bank[ann].withdraw(n) } }
for r in results { switch r { case .success: print("yes") ; case .failure(let e): print("no:", e, e.localizedDescription) } }
print(results.compactMap { try? $0.get() }.count, try! bank[ann].balance)
func retry<T>(_ times: Int, _ f: (Int) throws -> T) rethrows -> T { for i in 1..<times { if let v = try? f(i) { return v } }; return try f(times) }
print(try retry(3) { n -> String in guard n > 2 else { throw BankError.limit }; return "at \(n)" })
do { print(try retry(2) { _ in throw BankError.limit } as Int) } catch { print("gave up:", error) }
// expect: a to b ok
// expect: too much failed: need 430 more
// expect: absurd absurd 5000 70
// expect: limit failed: over the limit
// expect: unknown failed: no account 9
// expect: frozen failed: Bob is frozen
// expect: 70 30 180 [-30, -5, 5] nil Cy
// expect: yes
// expect: no: need 30 more Bank: need 30 more
// expect: no: need 10 more Bank: need 10 more
// expect: 1 60
// expect: at 3
// expect: gave up: over the limit
