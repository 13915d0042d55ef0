/// A truth value of FEEL's three-valued logic.
enum Truth: UInt8, Sendable {
    case no
    case yes
    /// Null, or no truth value at all.
    case unknown

    @inline(__always)
    init(_ truth: Bool) { self = truth ? .yes : .no }

    @inline(__always)
    init(_ value: Value) {
        if case .boolean(let truth) = value { self = truth ? .yes : .no } else { self = .unknown }
    }

    @inline(__always)
    var value: Value {
        switch self {
        case .no: .boolean(false)
        case .yes: .boolean(true)
        case .unknown: .null
        }
    }

    @inline(__always)
    var negated: Truth {
        switch self {
        case .no: .yes
        case .yes: .no
        case .unknown: .unknown
        }
    }
}
