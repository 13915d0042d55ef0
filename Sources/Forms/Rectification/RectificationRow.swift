import Model

/// One row of the ledger: a problem, and one answer of the unit that could change with it.
struct RectificationRow: Sendable, Hashable {
    let number: String
    let item: Rectification.Item
    /// What the unit had claimed, or could have; `nil` where only a crawl or a ledger can tell.
    let question: FormItem?
    /// What stands in the column of questions.
    let asked: String

    /// How the row is found again.
    var key: String { Self.key(number, asked) }

    static func key(_ number: String, _ question: String) -> String {
        "\(FormText.folded(number))\n\(FormText.folded(question))"
    }

    /// The rows of a unit: for each problem one for each of its questions, and one at least. A
    /// question is asked once, under the dearest problem. A ledger is put right in the form, where it
    /// has a sheet of its own, and its row says so.
    static func all(
        of rectification: Rectification, _ ledger: RectificationLedger
    ) -> [RectificationRow] {
        var asked: Set<String> = []
        return rectification.items.flatMap { problem -> [RectificationRow] in
            let criterion = problem.finding.criterion.id
            let questions = ledger.items.filter { item in
                !asked.contains(item.fact.name)
                    && (item.criterion.id == criterion || item.others.contains(criterion))
            }
            asked.formUnion(questions.map(\.fact.name))
            let number = rectification.number(of: problem)
            return questions.isEmpty
                ? [
                    RectificationRow(
                        number: number, item: problem, question: nil,
                        asked: RectificationTexts.crawled)
                ]
                : questions.map { item in
                    RectificationRow(
                        number: number, item: problem,
                        question: item.fact.type == .ledger ? nil : item,
                        asked: ledger.asked(item))
                }
        }
    }
}
