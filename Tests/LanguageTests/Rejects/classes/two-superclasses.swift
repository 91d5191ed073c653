// error line 4: multiple inheritance from classes 'A' and 'B'
class A {}
class B {}
class C: A, B {}
print(1)
