// error line 5: generic struct 'Named' requires the types 'Int' and 'String' be equivalent
protocol Store { associatedtype Item; var top: Item? { get } }
struct Numbers: Store { var top: Int? }
struct Named<S: Store> where S.Item == String { var store: S }
let named = Named(store: Numbers(top: 3))
