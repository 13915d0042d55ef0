public import Model

/// The traceability document: each clause of each source, and what covers it.
///
/// Markdown, the same bytes for the same packs; names, checks and reasons stand
/// as the packs write them, in either language.
public struct TraceDocument: Sendable {
    /// A pack with its clauses.
    public struct Part: Sendable {
        /// The pack.
        public let pack: Pack
        /// The clauses of its source document, in its order.
        public let clauses: [Clause]

        /// A pack with its clauses.
        public init(pack: Pack, clauses: [Clause]) {
            self.pack = pack
            self.clauses = clauses
        }
    }

    private let parts: [Part]

    /// A document over `parts`, in their order.
    public init(_ parts: [Part]) {
        self.parts = parts
    }

    /// The document in `language`, with a feed at its end.
    public func markdown(in language: Language) -> String {
        var lines = ["# \(ClausesWording.title.text(in: language))"]
        lines += ["", ClausesWording.introduction.text(in: language)]
        lines += ["", ClausesWording.madeBy.text(in: language)]
        for part in parts { lines += section(part, language) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ part: Part, _ language: Language) -> [String] {
        let (pack, clauses) = (part.pack, part.clauses)
        let criteria = pack.pointCriteria + pack.vetoes
        let checks = Dictionary(criteria.map { ($0.id, $0.check) }) { first, _ in first }
        let count = { (coverage: Clause.Coverage) in clauses.count { $0.coverage == coverage } }
        let source = [pack.source.document, pack.source.annex].compactMap(\.self)
            .joined(separator: " ")
        let counts = ClausesWording.counts(
            clauses.count, whole: count(.whole), part: count(.part), none: count(.none),
            criteria: criteria.count)
        let head = ClausesWording.columns.map { $0.text(in: language) }
        return [
            "", "## \(pack.id) \(Self.cell(pack.title))",
            "", ClausesWording.source(Self.cell(source)).text(in: language),
            "", counts.text(in: language),
            "", Self.row(head), Self.row(head.map { _ in "---" }),
        ]
            + clauses.map { clause in
                let covering = clause.criteria.map { id in
                    "\(id) \(Self.cell(checks[id] ?? ""))"
                }
                return Self.row([
                    Self.cell(clause.id), Self.cell(clause.name),
                    covering.joined(separator: "<br>"), Self.cell(clause.reason ?? ""),
                ])
            }
    }

    private static func row(_ cells: [String]) -> String {
        "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
    }

    /// `text` on one line, nothing in it read as Markdown or HTML.
    private static func cell(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "|", "<", ">", "&", "*", "_", "`", "[", "]", "~", "#":
                result.append("\\")
                result.append(scalar)
            case "\n", "\r", "\t": result.append(" ")
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator:
                    result.append("\u{FFFD}")
                default: result.append(scalar)
                }
            }
        }
        return String(result)
    }
}
