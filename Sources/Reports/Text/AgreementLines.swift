import Exact
import Model

/// How far several assessors agree, in lines for a terminal and in sentences.
enum AgreementLines {
    /// Nothing where nothing was judged by several.
    static func lines(of round: RoundOutline, in language: Language) -> [String] {
        guard !round.agreements.isEmpty else { return [] }
        return ["", ReportWording.Text.agreements.text(in: language)]
            + sentences(of: round).map { "  " + CleanText.shown($0.text(in: language)) }
    }

    /// A sentence for each indicator.
    static func sentences(of round: RoundOutline) -> [Wording] {
        let names = names(of: round.pack.indicators)
        return round.agreements.map { agreement in
            ReportWording.Text.agreement(
                "\(agreement.indicator) \(names[agreement.indicator] ?? "")", agreement)
        }
    }

    private static func names(of nodes: [Indicator]) -> [String: String] {
        nodes.reduce(into: [:]) { names, node in
            names[node.id] = node.name
            names.merge(self.names(of: node.children)) { own, _ in own }
        }
    }
}
