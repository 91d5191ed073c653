let mixed: [AnyHashable: String] = [1: "int", "a": "string"]
print(mixed[1]!, mixed["a"]!, AnyHashable(1) == AnyHashable(1), mixed[2] as Any)
// expect: int string true nil
