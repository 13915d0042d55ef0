import Exact
import Model
import Workbook

/// What the sheets of a results workbook share.
struct BookContext: Sendable {
    let figures: RoundFigures
    let language: Language
    let printed: PrintedValue
    let looks: BookLooks
    /// The ends of ranges that have columns: one while nothing is open anywhere in the round.
    let ends: [PointEnd]
    /// The nodes of the tree at which something is open for some unit.
    private let openNodes: Set<Int>

    init(_ figures: RoundFigures, in language: Language) {
        self.figures = figures
        self.language = language
        printed = PrintedValue(figures.round, in: language)
        looks = BookLooks(language, places: figures.round.pack.policy.rounding.places)
        ends = PointEnd.needed(for: figures.table)
        openNodes = figures.table.rows.reduce(into: []) { nodes, unit in
            for place in 0..<unit.nodeCount where unit.isOpen(at: place) { nodes.insert(place) }
        }
    }

    /// The ends that have columns at one node of the tree.
    func ends(atNode place: Int) -> [PointEnd] {
        openNodes.contains(place) ? PointEnd.allCases : [.lowest]
    }

    var scored: RoundOutline { figures.round }
    var policy: Policy { figures.round.pack.policy }

    /// A sentence of ours in the language of the workbook.
    func say(_ wording: Wording) -> String { wording.text(in: language) }

    /// The name of a sheet.
    func name(of sheet: BookSheet) -> String { say(sheet.name) }

    /// Text from outside: nothing in it can hide or reorder what stands around it.
    func text(_ text: String, _ style: CellStyle? = nil) -> CellDraft {
        let shown = CleanText.shown(text)
        return CellDraft(shown.isEmpty ? .empty : .text(shown), style: style ?? looks.text)
    }

    /// A sentence of ours.
    func text(_ wording: Wording, _ style: CellStyle? = nil) -> CellDraft {
        text(say(wording), style)
    }

    /// Nothing there.
    var dash: CellDraft { CellDraft(.text("—"), style: looks.centered) }

    /// A count.
    func count(_ count: Int) -> CellDraft {
        CellDraft(.number(Decimal128(count)), style: looks.count)
    }

    /// A weight or full points, exact.
    func exact(_ points: Points) -> CellDraft {
        CellDraft(.number(points.amount.reduced), style: looks.exact)
    }

    /// An amount rounded as everywhere else; the digits are those of the record.
    func amount(_ points: Points?, _ amount: BookLooks.Amount = .init()) -> CellDraft {
        guard let points else { return dash }
        return CellDraft(
            .number(policy.rounding.round(points).amount), style: looks.amount(amount))
    }

    /// The columns of a range, marked while it is open.
    func range(
        _ range: PointRange?, _ amount: BookLooks.Amount = .init(), ends: [PointEnd]? = nil
    ) -> [CellDraft] {
        (ends ?? self.ends).map { end in
            guard let range else { return dash }
            var amount = amount
            amount.isOpen = !range.isCertain
            return self.amount(end.of(range), amount)
        }
    }

    /// A day; empty when there is none.
    func day(_ date: CivilDate?) -> CellDraft {
        CellDraft(date.map { .date($0) } ?? .empty, style: looks.day)
    }

    /// A moment at the offset of the monitoring time, without parts of a second.
    func moment(_ time: DateTime?) -> CellDraft {
        guard let time, let local = time.at(offset: printed.offset),
            let clock = CivilTime(secondOfDay: local.time.secondOfDay)
        else { return CellDraft(.empty, style: looks.moment) }
        return CellDraft(.dateTime(local.date, clock), style: looks.moment)
    }

    /// An address that is linked when it is harmless.
    func address(_ url: String) -> CellDraft {
        var cell = text(url, looks.link)
        cell.link = CleanText.link(url).map { .external($0) }
        if cell.link == nil { cell.style = looks.text }
        return cell
    }

    /// Heads of the columns of a range.
    func heads(of ends: [PointEnd]) -> [String] {
        ends.count == 1
            ? [] : [say(ReportWording.Book.lowest), say(ReportWording.Book.highest)]
    }

    /// `得分` alone, or `最低得分` and `最高得分`.
    var pointHeads: [String] {
        ends.count == 1
            ? [say(ReportWording.points)]
            : [say(ReportWording.Book.lowestPoints), say(ReportWording.Book.highestPoints)]
    }

    /// Code, name, weight and share of an indicator, for the head of its columns.
    func head(of node: Indicator) -> String {
        let weight = printed.exact(node.weight)
        let share = policy.share(of: node.weight).map { printed.share(of: $0) } ?? "—"
        let size = say(ReportWording.Book.weight(weight, share: share))
        return CleanText.shown("\(node.id) \(node.name)") + "\n" + size
    }
}

extension PrintedValue {
    /// A percentage with as many decimals as it has, at most those of the policy.
    fileprivate func share(of percent: Points) -> String {
        "\(rounding.round(percent).amount.reduced.plain)%"
    }
}
