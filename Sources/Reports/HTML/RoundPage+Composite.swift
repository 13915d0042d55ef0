import Markup
import Model

/// What concerns several units or several assessors.
extension PageWriter {
    /// Scores over several units; nothing where the round has none.
    mutating func composite() {
        guard let scores = CompositeTable(of: scored, in: language) else { return }
        element("h3", ReportWording.Text.composite)
        line()
        table { page in
            page.tableHead(
                scores.heads.enumerated().map { column, head in
                    (Wording(verbatim: head), column == 1 ? nil : "num")
                })
            page.element("tbody") { page in
                for row in scores.rows {
                    page.element("tr") { page in
                        for (column, cell) in row.enumerated() {
                            if column == 1 {
                                page.element("th", ["scope": "row"], data: cell)
                            } else {
                                page.cell("num", data: cell)
                            }
                        }
                    }
                    page.line()
                }
            }
        }
        line()
    }

    /// How far assessors agree; nothing where nothing was judged by several.
    mutating func agreements() {
        guard !scored.agreements.isEmpty else { return }
        element("h3", ReportWording.Text.agreementHeading)
        element("p", ["class": "note"], ReportWording.Text.agreements)
        element("ul") { page in
            for sentence in AgreementLines.sentences(of: page.scored) {
                page.element("li", sentence)
            }
        }
        line()
    }
}
