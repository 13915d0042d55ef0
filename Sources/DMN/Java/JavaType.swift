/// The Java types a known method can take or return.
enum JavaType: String, Sendable, Hashable, CaseIterable {
    case byte, short, int, long, float, double, boolean, char
    case string = "java.lang.String"
    /// The arguments that are left, of any type.
    case objects = "[Ljava.lang.Object;"

    /// The range of whole numbers; nil for other types.
    var range: ClosedRange<Int64>? {
        switch self {
        case .byte: Int64(Int8.min)...Int64(Int8.max)
        case .short: Int64(Int16.min)...Int64(Int16.max)
        case .int: Int64(Int32.min)...Int64(Int32.max)
        case .long: Int64.min...Int64.max
        default: nil
        }
    }

    /// A number read from text, as `valueOf(java.lang.String)` of its class does; nil where Java
    /// throws.
    func parse(_ text: String) -> JavaValue? {
        switch self {
        case .float: Float(text).map { .floating(Double("\($0)") ?? Double($0)) }
        case .double: Double(text).map { .floating($0) }
        case .boolean: .boolean(text.lowercased() == "true")
        default:
            Int64(text).flatMap { value in
                range.flatMap { $0.contains(value) ? .integer(value) : nil }
            }
        }
    }
}
