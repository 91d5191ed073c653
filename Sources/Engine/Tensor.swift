/// A handle on an array of numbers.
public final class Tensor {}
