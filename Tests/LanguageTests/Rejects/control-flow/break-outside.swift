// error line 3: 'break' is only allowed inside a loop, if, do, or switch
print(1)
break
