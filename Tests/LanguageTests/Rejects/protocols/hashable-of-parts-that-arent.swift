struct Key: Equatable {}
struct Entry: Hashable {
    var keys: [Key]
}
// error line 2: type 'Entry' does not conform to protocol 'Hashable'
