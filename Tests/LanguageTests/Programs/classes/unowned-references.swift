class Customer {
    let name: String
    var card: Card?
    init(_ name: String) { self.name = name }
    deinit { print("customer gone") }
}
class Card {
    unowned let customer: Customer
    init(_ customer: Customer) { self.customer = customer }
    deinit { print("card gone") }
}
var c: Customer? = Customer("Ada")
c!.card = Card(c!)
print(c!.card!.customer.name)
// expect: Ada
c = nil
// expect: customer gone
// expect: card gone
