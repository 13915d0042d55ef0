/// Text as a scalar of a YAML file.
package enum YAMLText {
    /// What YAML 1.1 takes for nothing or for a truth value, in lower case.
    private static let words: Set<String> = [
        "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    ]
    /// ASCII signs that mean nothing to YAML inside a word.
    private static let harmless: Set<Character> = ["-", "_", ".", "/", "+", "%"]

    /// `text` plain where it means itself, else in double quotes.
    package static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, !words.contains(text.lowercased()) else { return false }
        let isPath = text.hasPrefix("../") || text.hasPrefix("./") || first == "/"
        guard first.isLetter || first.isNumber || isPath else { return false }
        // Numbers stay text when they are quoted, for whoever reads the file with another program.
        let isNumber = text.allSatisfy { $0.isNumber || harmless.contains($0) }
        return !isNumber && text.allSatisfy { isPlain($0) } || isAddress(text)
    }

    private static func isPlain(_ character: Character) -> Bool {
        if character.isASCII {
            return character.isLetter || character.isNumber || harmless.contains(character)
        }
        return character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
            || "（）《》、，。：；！？“”—〔〕【】".contains(character)
    }

    /// An address is plain in YAML unless it holds ` #` or `: `, which addresses do not.
    private static func isAddress(_ text: String) -> Bool {
        let isWeb = text.hasPrefix("http://") || text.hasPrefix("https://")
        return isWeb
            && text.utf8.allSatisfy {
                (0x21...0x7E).contains($0)
                    && ![0x22, 0x27, 0x5B, 0x5D, 0x7B, 0x7D, 0x2C].contains($0)
            } && !text.contains("#") && !text.hasSuffix(":")
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate,
                    .unassigned, .privateUse:
                    let hex = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
