// error line 2: cannot convert value of type 'String' to expected dictionary value type 'Int'
let ages: [String: Int] = ["a": 1, "b": "2"]
