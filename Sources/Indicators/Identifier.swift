/// The shapes of ids; files are named after some of them, so all are plain ASCII.
enum Identifier {
    /// The most characters an id may have.
    static let longest = 64

    /// Whether `text` can name a pack or a round: lower-case letters and digits
    /// in groups joined by single hyphens, for example `shexi-2022`.
    static func isFolderName(_ text: String) -> Bool {
        isGroups(text, separator: "-") { $0.isLowercaseLetter || $0.isDigit }
    }

    /// Whether `text` can be the code of an indicator or criterion: letters and
    /// digits in groups joined by single dots, for example `2.3.1` or `V1`.
    static func isCode(_ text: String) -> Bool {
        isGroups(text, separator: ".") { $0.isLetter || $0.isDigit }
    }

    /// Whether `text` is a version: one to four numbers joined by dots.
    static func isVersion(_ text: String) -> Bool {
        isGroups(text, separator: ".", \.isDigit) && text.utf8.count { $0 == 0x2E } < 4
    }

    private static func isGroups(
        _ text: String, separator: Unicode.Scalar, _ isAllowed: (Unicode.Scalar) -> Bool
    ) -> Bool {
        guard text.unicodeScalars.count <= longest else { return false }
        return text.unicodeScalars
            .split(separator: separator, omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isLowercaseLetter: Bool { ("a"..."z").contains(self) }
    fileprivate var isLetter: Bool { isLowercaseLetter || ("A"..."Z").contains(self) }
}
