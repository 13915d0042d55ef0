/// Something a person should know about an input or a result.
///
/// A notice says where, what was found, what was wanted and how to mend it.
/// Readers collect them all instead of stopping at the first.
public struct Notice: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
        /// Worth knowing; nothing is wrong.
        case info
        /// The result stands, but someone should look.
        case warning
        /// The input cannot be used as it is.
        case error

        /// Orders from worth knowing to unusable.
        public static func < (lhs: Severity, rhs: Severity) -> Bool {
            lhs.rank < rhs.rank
        }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// How bad it is.
    public let severity: Severity
    /// Where it stands; `nil` when no file is to blame.
    public let place: Place?
    /// What is the matter, in one sentence.
    public let what: Wording
    /// What stands there, quoted; masked where it could be personal data.
    public let found: String?
    /// What would have been right.
    public let wanted: Wording?
    /// How to mend it.
    public let fix: Wording?

    /// A notice; leave out what does not apply.
    public init(
        _ severity: Severity, at place: Place? = nil, _ what: Wording,
        found: String? = nil, wanted: Wording? = nil, fix: Wording? = nil
    ) {
        self.severity = severity
        self.place = place
        self.what = what
        self.found = found
        self.wanted = wanted
        self.fix = fix
    }

    /// The notice as one line: place, sentence, found, wanted, fix.
    ///
    /// Control and invisible characters, which a hostile file could steer a
    /// terminal or hide text with, appear as U+FFFD.
    public func line(in language: Language) -> String {
        var parts: [String] = []
        if let place { parts.append("\(place): ") }
        switch (severity, language) {
        case (.error, .zhHans): parts.append("错误：")
        case (.error, .en): parts.append("error: ")
        case (.warning, .zhHans): parts.append("警告：")
        case (.warning, .en): parts.append("warning: ")
        case (.info, .zhHans): parts.append("提示：")
        case (.info, .en): parts.append("note: ")
        }
        parts.append(what.text(in: language))
        if let found {
            parts.append(language == .zhHans ? "；现为“\(found)”" : "; found “\(found)”")
        }
        if let wanted {
            let text = wanted.text(in: language)
            parts.append(language == .zhHans ? "；应为\(text)" : "; wanted \(text)")
        }
        if let fix {
            let text = fix.text(in: language)
            parts.append(language == .zhHans ? "。改法：\(text)" : ". To mend it: \(text)")
        }
        return Self.printable(parts.joined())
    }

    private static func printable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                result.append("\u{FFFD}")
            default:
                result.append(scalar)
            }
        }
        return String(result)
    }
}
