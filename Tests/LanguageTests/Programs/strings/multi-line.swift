let poem = """
    Roses are red,
      violets are "blue",
    tab\tand backslash \\,
    one \
    line.
    """
print(poem)
// expect: Roses are red,
// expect:   violets are "blue",
// expect: tab	and backslash \,
// expect: one line.
print("""
a
""" + "b")
// expect: ab
