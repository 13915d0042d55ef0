/// The part of Java's `String.format` that has no widths, flags or locales.
enum JavaFormat {
    /// The text; nil where Java throws or the conversion is not one of `%s`, `%d`, `%n`, `%%`.
    static func text(_ format: String, _ arguments: [JavaValue]) -> String? {
        var result = String.UnicodeScalarView()
        var rest = arguments[...]
        var scalars = format.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "%" else {
                result.append(scalar)
                continue
            }
            switch scalars.next() {
            case "%": result.append("%")
            case "n": result.append("\n")
            case "s":
                guard let value = rest.popFirst() else { return nil }
                result.append(contentsOf: value.text.unicodeScalars)
            case "d":
                guard case .integer(let value) = rest.popFirst() else { return nil }
                result.append(contentsOf: String(value).unicodeScalars)
            default: return nil
            }
        }
        return String(result)
    }
}
