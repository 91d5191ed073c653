var count = 1
count = nil
// error line 2: 'nil' cannot be assigned to type 'Int'
