// error line 3: inheritance from a final class 'A'
final class A {}
class B: A {}
print(1)
