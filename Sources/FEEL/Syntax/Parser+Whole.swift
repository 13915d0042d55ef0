/// Whole texts.
extension Parser {
    /// Reads a text to its end; `nil` when it cannot be read.
    mutating func whole<Result>(
        _ body: (inout Parser) throws(Stop) -> Result
    ) -> Result? {
        if at(.end) {
            if diagnostics.isEmpty { note(.empty, at: token.place) }
            return nil
        }
        do throws(Stop) {
            let result = try body(&self)
            if !at(.end) {
                switch token.kind {
                case .rightParenthesis, .rightBracket, .rightBrace: throw unexpected(.end)
                case .comma where isSound:
                    throw fail(.looseComma(corrected: asList()), at: token.place)
                default: throw unexpected(.operatorOrEnd)
                }
            }
            return result
        } catch {
            return nil
        }
    }

    /// The text as a list, which is what commas on their own are likely to mean.
    private func asList() -> String {
        let text = String(decoding: lexer.source, as: UTF8.self).split(separator: "，")
            .joined(separator: ", ")
        return text.utf8.count <= 200 ? "[\(text)]" : "[a, b, …]"
    }

    /// What keeps the text from being compiled, in its order.
    var errors: [Diagnostic] {
        diagnostics.filter { !$0.isNotice }.sorted {
            ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
        }
    }

    /// Whether there is nothing of the kind.
    var isSound: Bool { diagnostics.allSatisfy(\.isNotice) }

    /// The declared variables that were read, in order of declaration.
    var usedVariables: [String] {
        scope.variables.filter { used.contains($0.slot) }.map(\.name)
    }
}
