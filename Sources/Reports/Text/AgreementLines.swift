import Exact
import Model

/// How far several assessors agree, for a terminal.
enum AgreementLines {
    /// Nothing where nothing was judged by several.
    static func lines(of round: ScoredRound, in language: Language) -> [String] {
        guard !round.agreements.isEmpty else { return [] }
        let names = names(of: round.pack.indicators)
        return ["", ReportWording.Text.agreements.text(in: language)]
            + round.agreements.map { agreement in
                let line = ReportWording.Text.agreement(
                    "\(agreement.indicator) \(names[agreement.indicator] ?? "")", agreement)
                return "  " + CleanText.shown(line.text(in: language))
            }
    }

    private static func names(of nodes: [Indicator]) -> [String: String] {
        nodes.reduce(into: [:]) { names, node in
            names[node.id] = node.name
            names.merge(self.names(of: node.children)) { own, _ in own }
        }
    }
}
