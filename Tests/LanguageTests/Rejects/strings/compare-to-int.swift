// error line 3: binary operator '==' cannot be applied to operands of type 'String' and 'Int'
let s = "5"
if s == 5 {
    print(s)
}
