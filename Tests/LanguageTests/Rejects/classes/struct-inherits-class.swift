// error line 3: inheritance from non-protocol type 'A'
class A {}
struct S: A {}
print(1)
