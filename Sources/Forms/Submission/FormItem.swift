import Model
import Rules

/// One row of the form: one question to the unit.
struct FormItem: Sendable, Hashable {
    /// The row's code, by which it is found again: the criterion's code, with `-1`, `-2` … behind
    /// it where the criterion asks more than one question.
    let code: String
    /// The criterion it stands under: the first that reads the fact.
    let criterion: Criterion
    /// The names of the levels above the criterion, the highest first.
    let path: [String]
    /// What is asked.
    let fact: FactDescriptor
    /// The element asked for, of a fact that is a list of elements.
    let element: String?
    /// The codes of all other criteria that read the fact.
    let others: [String]

    /// The question in words.
    var question: String { element.map { "\(fact.name)：\($0)" } ?? fact.name }
    /// The name of the highest level.
    var firstLevel: String { path.first ?? "" }
    /// The names of the levels below it.
    var secondLevel: String { path.dropFirst().joined(separator: " › ") }
}

extension FormItem {
    /// Every question of a pack and of the vetoes a round adds, in pack order.
    ///
    /// Asked is what a submission may claim and a criterion reads, for its points or to know whether
    /// it applies. A fact is asked once, under the first criterion that reads it.
    static func all(of pack: Pack, vetoes: [Criterion]) -> [FormItem] {
        let book = RuleBook.compile(pack: pack, vetoes: vetoes).book
        let placed =
            pack.indicators.flatMap { criteria(of: $0, below: []) }.map {
                (criterion: $0.criterion, path: $0.path, reads: book.reads(of: $0.criterion))
            }
            + (pack.bonus?.criteria ?? []).map {
                (criterion: $0, path: [FormTexts.bonus], reads: book.reads(of: $0))
            }
            + (pack.vetoes + vetoes).map {
                (criterion: $0, path: [FormTexts.vetoes], reads: book.reads(of: $0))
            }
        var readers: [String: [String]] = [:]
        let questions = placed.map { entry in
            let facts = entry.reads.compactMap { book.declared[$0] }.filter(\.isClaimed)
            let fresh = facts.filter { readers[$0.name] == nil }
            for fact in facts { readers[fact.name, default: []].append(entry.criterion.id) }
            return (entry, fresh)
        }
        return questions.flatMap { entry, facts in
            let parts = facts.flatMap { fact -> [(FactDescriptor, String?)] in
                fact.type == .elements
                    ? fact.elements.map { (fact, $0.name) } : [(fact, nil)]
            }
            return parts.enumerated().map { index, part in
                FormItem(
                    code: entry.criterion.id + (parts.count > 1 ? "-\(index + 1)" : ""),
                    criterion: entry.criterion, path: entry.path, fact: part.0, element: part.1,
                    others: Array((readers[part.0.name] ?? []).dropFirst()))
            }
        }
    }

    private static func criteria(
        of indicator: Indicator, below path: [String]
    ) -> [(criterion: Criterion, path: [String])] {
        let path = path + [indicator.name]
        return indicator.criteria.map { ($0, path) }
            + indicator.children.flatMap { criteria(of: $0, below: path) }
    }
}
