import Model

/// One row of the ledger: a problem, and one answer of the unit that could change with it.
struct RectificationRow: Sendable, Hashable {
    let number: String
    let item: Rectification.Item
    /// What the unit had claimed, or could have; `nil` where only a crawl can tell.
    let question: FormItem?

    /// How the row is found again.
    var key: String { Self.key(number, question?.question ?? "") }

    static func key(_ number: String, _ question: String) -> String {
        "\(FormText.folded(number))\n\(FormText.folded(question))"
    }

    /// The rows of a unit: for each problem one for each of its questions, and one at least. A
    /// question is asked once, under the dearest problem; ledgers are handed in with the form.
    static func all(of rectification: Rectification, _ items: [FormItem]) -> [RectificationRow] {
        var asked: Set<String> = []
        return rectification.items.flatMap { problem -> [RectificationRow] in
            let criterion = problem.finding.criterion.id
            let questions = items.filter { item in
                item.fact.type != .ledger && !asked.contains(item.fact.name)
                    && (item.criterion.id == criterion || item.others.contains(criterion))
            }
            asked.formUnion(questions.map(\.fact.name))
            let number = rectification.number(of: problem)
            return questions.isEmpty
                ? [RectificationRow(number: number, item: problem, question: nil)]
                : questions.map {
                    RectificationRow(number: number, item: problem, question: $0)
                }
        }
    }
}
