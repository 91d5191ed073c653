// error line 2: no such module 'NoSuchModule'
import NoSuchModule
print(1)
