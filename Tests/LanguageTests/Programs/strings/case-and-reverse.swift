print("Straße".uppercased(), "ÀB".lowercased())
// expect: STRASSE àb
print(String("stressed".reversed()))
// expect: desserts
print("kayak" == String("kayak".reversed()))
// expect: true
