let distance = UInt(-1)
// error line 1: negative integer '-1' overflows when stored into unsigned type 'UInt'
