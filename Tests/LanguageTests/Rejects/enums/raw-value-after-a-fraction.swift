enum Level: Double { case low = 1.5, high }
// error line 1: enum case must declare a raw value when the preceding raw value is not an integer
