// error line 4: multiple inheritance from classes 'A' and 'B' [#MultipleInheritance]
class A {}
class B {}
class C: A, B {}
print(1)
