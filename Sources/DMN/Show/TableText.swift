import Markup

extension DecisionTable {
    /// The table as people draw it: a line a rule, the inputs left of `│`, the outputs right of
    /// it, then the remarks; columns align for Chinese characters in a terminal.
    ///
    /// The corner shows the hit policy, possible values stand below the headings, and the last
    /// line tells the outputs when no rule matches. Control characters of the file are not
    /// printed; a cell is cut after ``longestCell`` characters.
    /// - Parameter name: what the table decides; the heading of an output without a name.
    public func text(named name: String) -> [String] {
        var lines: [Line] = [heading(name)]
        if let values = valuesLine() { lines.append(values) }
        lines.append(.rule)
        for (number, rule) in rules.enumerated() {
            lines.append(
                .cells([
                    ["\(number + 1)"], rule.tests.map { Self.cell($0.text, blank: "-") },
                    rule.outputs.map { Self.cell($0.text) },
                    annotations.indices.map {
                        $0 < rule.annotations.count ? Self.cell(rule.annotations[$0]) : ""
                    },
                ]))
        }
        if let fallback = fallbackLine() { lines += [.rule, fallback] }
        return Self.aligned(lines)
    }

    /// Longest cell that is printed whole, in characters.
    public static let longestCell = 60

    /// The letter of the hit policy with the sign of the aggregation, as in `C+`.
    public var corner: String { hitPolicy.letter + (aggregation?.sign ?? "") }

    /// A line of the drawing; cells come in groups that `│` parts.
    private enum Line {
        case cells([[String]])
        case rule
    }

    private func heading(_ name: String) -> Line {
        .cells([
            [corner], inputs.map { Self.cell($0.label ?? $0.expression.text) },
            outputs.map { Self.cell($0.label ?? $0.name ?? outputLabel ?? name) },
            annotations.map { Self.cell($0) },
        ])
    }

    private func valuesLine() -> Line? {
        let allowed = inputs.map { Self.cell($0.allowedValues?.text ?? "") }
        let possible = outputs.map { Self.cell($0.values?.text ?? "") }
        guard (allowed + possible).contains(where: { !$0.isEmpty }) else { return nil }
        return .cells([[""], allowed, possible, annotations.map { _ in "" }])
    }

    private func fallbackLine() -> Line? {
        let fallback = outputs.map { Self.cell($0.fallback?.text ?? "") }
        guard fallback.contains(where: { !$0.isEmpty }) else { return nil }
        return .cells([["*"], inputs.map { _ in "" }, fallback, annotations.map { _ in "" }])
    }

    /// One line of a cell; white space counts once.
    private static func cell(_ text: String, blank: String = "") -> String {
        var line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .filter { !$0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
        if line.count > longestCell { line = line.prefix(longestCell - 1) + "…" }
        return line.isEmpty ? blank : line
    }

    private static func aligned(_ lines: [Line]) -> [String] {
        let rows = lines.compactMap { line -> [[String]]? in
            if case .cells(let groups) = line { groups } else { nil }
        }
        guard let first = rows.first else { return [] }
        let widths = first.enumerated().map { group, cells in
            cells.indices.map { column in
                rows.map {
                    $0[group].indices.contains(column) ? DisplayWidth.of($0[group][column]) : 0
                }
                .max() ?? 0
            }
        }
        let used = widths.indices.filter { !widths[$0].isEmpty }
        return lines.map { line in
            switch line {
            case .cells(let groups):
                let text = used.map { group in
                    zip(groups[group], widths[group]).map { DisplayWidth.pad($0, to: $1) }
                        .joined(separator: "  ")
                }.joined(separator: " │ ")
                return String(text.reversed().drop { $0 == " " }.reversed())
            case .rule:
                return used.map { group in
                    String(
                        repeating: "─", count: widths[group].reduce(-2) { $0 + $1 + 2 })
                }.joined(separator: "─┼─")
            }
        }
    }
}
