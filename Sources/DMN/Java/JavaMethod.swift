/// A static Java method with the same meaning here.
struct JavaMethod: Sendable {
    /// The types of its parameters.
    let parameters: [JavaType]
    /// Its result; nil where Java throws or gives no number. Gets as many values of the right
    /// types as there are parameters, more in place of ``JavaType/objects``.
    let body: @Sendable ([JavaValue]) -> JavaValue?
}
