/// The reserved words.
enum Keyword: String, Sendable {
    case none = ""
    case `for`, `if`, then, `else`, some, every, satisfies, `in`, `return`
    case and, or, between, instance, of, function, external
    case `true`, `false`, null

    /// Whether it can only stand between two parts of an expression, so that a name that is not
    /// declared ends before it.
    var separates: Bool {
        switch self {
        case .then, .else, .satisfies, .in, .return, .and, .or, .between, .instance, .of: true
        default: false
        }
    }

    /// The word of those bytes, looked up by length first because most names are none.
    init(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count >= 2, bytes.count <= 9, let first = bytes.first, first < 0x80 else {
            self = .none
            return
        }
        self = Keyword(rawValue: String(decoding: bytes, as: UTF8.self)) ?? .none
    }
}
