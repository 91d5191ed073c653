print(#"no \n newline, a "quote" and \#(1 + 1)"#)
// expect: no \n newline, a "quote" and 2
print(##"one "# inside"##)
// expect: one "# inside
