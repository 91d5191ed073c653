// error line 2: deinitializer cannot be declared in struct 
struct S { deinit {} }
