enum Level: Int, String { case low }
// error line 1: multiple enum raw types 'Int' and 'String'
