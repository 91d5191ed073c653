// error line 3: non-class type 'S' cannot conform to class protocol 'P'
protocol P: AnyObject {}
struct S: P {}
print(1)
