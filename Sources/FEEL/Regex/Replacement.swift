/// The replacement text of `replace`, taken apart.
struct Replacement {
    enum Piece {
        case text(String.UnicodeScalarView)
        case group(Int)
    }

    private(set) var pieces: [Piece] = []

    /// Reads a replacement for a pattern with so many groups; with flag q it stands for itself.
    init(_ text: String, groups: Int, isLiteral: Bool) throws(PatternProblem) {
        if isLiteral {
            pieces = [.text(text.unicodeScalars)]
            return
        }
        var plain = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\":
                guard let escaped = rest.popFirst(), escaped == "\\" || escaped == "$" else {
                    throw .unreadableReplacement
                }
                plain.append(escaped)
            case "$":
                guard let group = Self.group(from: &rest, groups: groups) else {
                    throw .unreadableReplacement
                }
                pieces.append(.text(plain))
                plain = String.UnicodeScalarView()
                // A group that is not there leaves nothing behind.
                if group <= groups { pieces.append(.group(group)) }
            default: plain.append(scalar)
            }
        }
        pieces.append(.text(plain))
    }

    /// A digit, and more of them as long as there are so many groups.
    private static func group(
        from rest: inout Substring.UnicodeScalarView, groups: Int
    ) -> Int? {
        guard let first = rest.first, ("0"..."9").contains(first) else { return nil }
        rest.removeFirst()
        var number = Int(first.value) - 48
        while let digit = rest.first, ("0"..."9").contains(digit) {
            let longer = number * 10 + Int(digit.value) - 48
            if longer > groups { break }
            number = longer
            rest.removeFirst()
        }
        return number
    }
}
