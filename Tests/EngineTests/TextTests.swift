import Testing

@testable import Engine

private let inf = Double.infinity

@Suite struct TextTests {
    /// Values, dtype, numpy's str, numpy's repr between "array(" and ")".
    static let fixtures: [([Double], String, String, String)] = [
        ([0.1, 0.25, 1000], "float64", "[1.0e-01 2.5e-01 1.0e+03]", "[1.0e-01, 2.5e-01, 1.0e+03]"),
        ([1.5, 2.25, -3], "float32", "[ 1.5   2.25 -3.  ]", "[ 1.5 ,  2.25, -3.  ]"),
        ([.nan, 1, inf], "float32", "[nan  1. inf]", "[nan,  1., inf]"), ([.nan, -inf, 1.5], "float64", "[ nan -inf  1.5]", "[ nan, -inf,  1.5]"),
        ([1e-5, 1], "float32", "[1.e-05 1.e+00]", "[1.e-05, 1.e+00]"),
        ([123456.789, 0.001], "float64", "[1.23456789e+05 1.00000000e-03]", "[1.23456789e+05, 1.00000000e-03]"),
        ([123456.789, 0.001], "float32", "[1.2345679e+05 1.0000000e-03]", "[1.2345679e+05, 1.0000000e-03]"),
        ([1.0 / 3, 2.0 / 3], "float64", "[0.33333333 0.66666667]", "[0.33333333, 0.66666667]"),
        ([1.0 / 3, 2.0 / 3], "float32", "[0.33333334 0.6666667 ]", "[0.33333334, 0.6666667 ]"), ([0, -0.0], "float32", "[ 0. -0.]", "[ 0., -0.]"),
        ([1e10], "float64", "[1.e+10]", "[1.e+10]"), ([3.14159265], "float32", "[3.1415927]", "[3.1415927]"), ([.nan], "float64", "[nan]", "[nan]"),
        ([-inf, inf], "float32", "[-inf  inf]", "[-inf,  inf]"), ([1, 0], "bool", "[ True False]", "[ True, False]"), ([1, 1], "bool", "[ True  True]", "[ True,  True]"),
        ([-5, 100], "int32", "[ -5 100]", "[ -5, 100]"), ([], "float32", "[]", "[]"),
    ]

    @Test(arguments: fixtures) func vectors(_ values: [Double], _ dtype: String, _ str: String, _ repr: String) {
        session { _ in
            let x = tensor(values, [values.count], dtype)
            #expect(Show.array(x, " ", 0, 0) == str)
            #expect(Show.array(x, ",", 6, 1) == repr)
        }
    }

    @Test func brokenLines() {
        session { _ in
            let x = Ops.scalar("div", Make.arange(0, 13, 1, "float64", cpu), 7, false)
            #expect(
                Show.array(x, " ", 0, 0)
                    == "[0.         0.14285714 0.28571429 0.42857143 0.57142857 0.71428571\n 0.85714286 1.         1.14285714 1.28571429 1.42857143 1.57142857\n 1.71428571]")
            #expect(
                Show.array(x, ",", 6, 1)
                    == "[0.        , 0.14285714, 0.28571429, 0.42857143, 0.57142857,\n       0.71428571, 0.85714286, 1.        , 1.14285714, 1.28571429,\n       1.42857143, 1.57142857, 1.71428571]"
            )
            Show.setLineWidth(30)
            #expect(Show.array(Make.arange(0, 12, 1, "int64", cpu), " ", 0, 0) == "[ 0  1  2  3  4  5  6  7  8\n  9 10 11]")
        }
    }

    @Test func matricesAndSummaries() {
        session { _ in
            let cube = Ops.scalar("sub", Shapes.reshape(Make.arange(0, 24, 1, "int32", cpu), [2, 3, 4]), 5, false)
            #expect(Show.array(cube, " ", 0, 0) == "[[[-5 -4 -3 -2]\n  [-1  0  1  2]\n  [ 3  4  5  6]]\n\n [[ 7  8  9 10]\n  [11 12 13 14]\n  [15 16 17 18]]]")
            let big = Shapes.reshape(Make.arange(0, 1200, 1, "int64", cpu), [30, 40])
            #expect(
                Show.array(big, ",", 6, 1)
                    == "[[   0,    1,    2, ...,   37,   38,   39],\n       [  40,   41,   42, ...,   77,   78,   79],\n       [  80,   81,   82, ...,  117,  118,  119],\n       ...,\n"
                    + "       [1080, 1081, 1082, ..., 1117, 1118, 1119],\n       [1120, 1121, 1122, ..., 1157, 1158, 1159],\n       [1160, 1161, 1162, ..., 1197, 1198, 1199]]")
            #expect(Show.array(Make.arange(0, 1001, 1, "float32", cpu), " ", 0, 0) == "[   0.    1.    2. ...  998.  999. 1000.]")
            Show.setThreshold(5)
            Show.setEdgeItems(1)
            #expect(Show.array(Make.arange(0, 6, 1, "float32", cpu), " ", 0, 0) == "[0. ... 5.]")
            #expect(Show.array(tensor([2.5], []), ",", 6, 1) == "2.5")
            #expect(Show.array(tensor([3], [], "float32"), ",", 6, 1) == "3.")
        }
    }

    @Test func options() {
        session { _ in
            Show.setPrecision(3)
            #expect(Show.array(vector([1.0 / 3, 1.23456]), " ", 0, 0) == "[0.333 1.235]")
            Show.setPrecision(8)
            #expect(Show.array(vector([1, 1e-6]), " ", 0, 0) == "[1.e+00 1.e-06]")
            Show.setSuppress(true)
            #expect(Show.array(vector([1, 1e-6]), " ", 0, 0) == "[1.       0.000001]")
        }
    }

    /// numpy before 1.14: a column for the sign, printf's digits, blanks for zeros.
    @Test func legacyLook() {
        session { _ in
            Show.setLegacy(true)
            #expect(Show.isLegacy())
            for (values, shape, text) in [
                ([1, 2, 3, 4], [2, 2], "[[ 1.  2.]\n [ 3.  4.]]"), ([1.0 / 3, 2.0 / 3], [2], "[ 0.33333334  0.66666669]"),
                ([40, 8, 1.2, 0.16], [2, 2], "[[ 40.           8.        ]\n [  1.20000005   0.16      ]]"), ([0.1, 0.25, 1000], [3], "[  1.00000001e-01   2.50000000e-01   1.00000000e+03]"),
                ([.nan, 1, -inf], [3], "[ nan   1. -inf]"), ([-1.5, 0], [2], "[-1.5  0. ]"),
            ] as [([Double], [Int], String)] {
                #expect(Show.array(tensor(values, shape, "float32"), " ", 0, 0) == text)
            }
            #expect(Show.array(Make.arange(0, 1001, 1, "int32", cpu), " ", 0, 0) == "[   0    1    2 ...,  998  999 1000]")
            #expect(Show.array(tensor([1, 0], [2], "bool"), " ", 0, 0) == "[ True False]")
        }
    }

    @Test func scalars() {
        session { _ in
            for (value, dtype, text) in [
                (28, "float32", "28.0"), (3.7416573867739413, "float32", "3.7416575"), (3.7416573867739413, "float64", "3.7416573867739413"), (1e-5, "float32", "1e-05"),
                (1e16, "float64", "1e+16"), (123_456_789, "float32", "123456790.0"), (0.0001, "float64", "0.0001"), (1.5e-7, "float32", "1.5e-07"), (-0.0, "float32", "-0.0"),
                (.nan, "float32", "nan"), (-inf, "float64", "-inf"), (7, "int64", "7"), (1, "bool", "True"),
            ] as [(Double, String, String)] {
                #expect(Show.scalar(tensor([value], [1], dtype)) == text)
                if value.isFinite || dtype.hasPrefix("float") { #expect(Show.number(value, dtype) == text) }
            }
            #expect(Show.tuple([]) == "()" && Show.tuple([4]) == "(4,)" && Show.tuple([2, 3]) == "(2, 3)")
        }
    }

    @Test func pythonFormats() {
        session { context in
            for (value, specification, text) in [
                (3.14159, ".3f", "3.142"), (3.14159, "8.2f", "    3.14"), (3.14159, "<8.2f", "3.14    "), (3.14159, "^8.2f", "  3.14  "), (3.14159, "+.1f", "+3.1"), (-3.14159, "08.2f", "-0003.14"),
                (12345.678, ".2e", "1.23e+04"), (12345.678, ",.1f", "12,345.7"), (0.256, ".1%", "25.6%"), (1e-7, "g", "1e-07"), (100000, "g", "100000"), (2, "", "2.0"), (0.1, "", "0.1"),
                (1e22, "", "1e+22"), (12.3456, ".3", "12.3"), (.nan, ".2f", "nan"), (inf, "6.1f", "   inf"), (2.5, ".0f", "2"), (1, "*>6.1f", "***1.0"),
            ] as [(Double, String, String)] {
                #expect(Show.format(value, specification) == text)
            }
            for (value, specification, text) in [
                (42, "", "42"), (42, "5d", "   42"), (42, "05d", "00042"), (1_234_567, ",", "1,234,567"), (255, "x", "ff"), (255, "#x", "0xff"), (5, "b", "101"),
                (-5, "+d", "-5"), (7, ".2f", "7.00"), (Int.min, "d", "-9223372036854775808"),
            ] as [(Int, String, String)] {
                #expect(Show.formatInt(value, specification) == text)
            }
            _ = Show.format(1, ".f")
            #expect(context.takeFailure()?.message == "Format specifier missing precision")
            _ = Show.format(1, "q")
            #expect(context.takeFailure()?.message == "Unknown format code 'q' for object of type 'float'")
            _ = Show.format(1, "abc")
            #expect(context.takeFailure()?.message == "Invalid format specifier 'abc'")
            _ = Show.formatInt(1, "99999999999999999999d")
            #expect(context.takeFailure()?.name == "ValueError")
        }
    }
}
