print("tab\tquote\" backslash\\ newline\\n")
// expect: tab	quote" backslash\ newline\n
print("\u{41}\u{1F600}\u{e9}")
// expect: A😀é
print("null is \u{30}", "a'b")
// expect: null is 0 a'b
