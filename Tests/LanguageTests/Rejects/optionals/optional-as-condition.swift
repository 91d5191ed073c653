let name: String? = "a"
if name { print(name) }
// error line 2: optional type 'String?' cannot be used as a boolean; test for '!= nil' instead
