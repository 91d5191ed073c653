let small = Int8(100)
let large = Int8(200)
// error line 2: integer literal '200' overflows when stored into 'Int8'
