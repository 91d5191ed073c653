// error line 5: function declares an opaque return type 'some P', but the return statements in its body do not have matching underlying types [#OpaqueTypeInference]
protocol P {}
extension Int: P {}
extension String: P {}
func f(_ b: Bool) -> some P {
    if b { return 1 }
    return "a"
}
print(f(true))
