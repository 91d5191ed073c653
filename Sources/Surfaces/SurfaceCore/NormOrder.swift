/// The order of a norm: `1`, `2`, `Double.infinity`, `"fro"`.
public protocol NormOrder {}
extension Int: NormOrder {}
extension Double: NormOrder {}
extension String: NormOrder {}
