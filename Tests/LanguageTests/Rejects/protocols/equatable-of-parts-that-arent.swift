struct Kind {}
struct Item {
    var count = 1
    var kind: Kind
}
extension Item: Equatable {}
// error line 6: type 'Item' does not conform to protocol 'Equatable'
