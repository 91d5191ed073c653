enum Level: String { case low = 1 }
// error line 1: cannot convert value of type 'Int' to raw type 'String'
