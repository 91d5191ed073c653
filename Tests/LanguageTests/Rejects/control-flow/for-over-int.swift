// error line 2: for-in loop requires 'Int' to conform to 'Sequence'
for i in 5 { print(i) }
