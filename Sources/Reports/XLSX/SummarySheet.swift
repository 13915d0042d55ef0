import Exact
import Model
import Workbook

/// 汇总: the ranking, one row a unit, group by group.
struct SummarySheet: Sendable {
    private let book: BookContext
    private let arithmetic: ArithmeticSheet
    private typealias Words = ReportWording.Book

    init(_ book: BookContext, _ arithmetic: ArithmeticSheet) {
        self.book = book
        self.arithmetic = arithmetic
    }

    /// The finished sheet.
    func sheet() -> StreamedSheet {
        var builder = SheetBuilder(.summary, book, body: .counted)
        var parts = RowParts(size: RowParts.rows)
        let order = book.figures.groups.flatMap(\.units)
        let heads = heads
        let width = heads.reduce(0) { $0 + $1.count }
        builder.title(book.scored.round.title)
        builder.note(book.say(Words.summaryNote(book.scored, book.printed)), span: width)
        if let caution = Words.caution(book.figures.table) {
            builder.note(book.say(caution), span: width, style: book.looks.caution)
        }
        builder.heads(heads)
        guard !order.isEmpty else {
            builder.addWide(book.text(ReportWording.RoundPage.noUnits), span: width)
            return StreamedSheet(builder.finished())
        }
        for index in order.indices {
            parts.note(index, row: builder.row)
            builder.skip()
        }
        let last = builder.row - 1
        averages(&builder)
        builder.skip()
        for line in [Words.summaryFoot, Words.checkNote] {
            builder.addWide(book.text(line, book.looks.note), span: width)
        }
        return parts.sheet(
            builder.finished(frozen: book.ends.count + 1, filtered: last), book,
            count: order.count
        ) { place, builder in
            let line = builder.row
            builder.add(row(order[place], at: line), height: 21)
            return true
        }
    }

    private var hasRate: Bool { book.policy.total != Points(100) }
    private var first: [(node: Int, indicator: Indicator)] {
        TreeNode.preorder(of: book.scored.pack.indicators).enumerated()
            .filter { $0.element.level == 1 }.map { ($0.offset, $0.element.indicator) }
    }

    private var heads: [SheetBuilder.Head] {
        let say = book.say
        let ends = book.heads(of: book.ends)
        let ranks = ends.isEmpty ? [] : [say(Words.best), say(Words.worst)]
        var heads: [SheetBuilder.Head] = [
            .init(title: say(ReportWording.rank), parts: ranks, width: 5),
            .init(title: say(ReportWording.unit), width: 15),
            .init(title: say(Words.group), width: 7.5),
            .init(title: say(ReportWording.total), parts: ends, width: 8.5),
            .init(title: say(ReportWording.grade), width: 11),
            .init(title: say(Words.state), width: book.language == .zhHans ? 7.5 : 11),
        ]
        if hasRate {
            heads.append(.init(title: say(ReportWording.scoreRate), parts: ends, width: 8.5))
        }
        for part in first {
            heads.append(
                .init(
                    title: book.head(of: part.indicator),
                    parts: book.heads(of: book.ends(atNode: part.node)),
                    width: book.ends(atNode: part.node).count == 1 ? 13 : 8.5,
                    band: say(Words.firstLevel)))
        }
        heads += [
            .init(title: say(ReportWording.contribution), parts: ends, width: 7),
            .init(
                title: say(ReportWording.Count.full), width: 6, band: say(Words.criteriaCount)),
            .init(
                title: say(ReportWording.Count.lost), width: 6, band: say(Words.criteriaCount)),
            .init(
                title: say(ReportWording.Count.notApplicable), width: 7,
                band: say(Words.criteriaCount)),
            .init(
                title: say(ReportWording.Count.open), width: 6, band: say(Words.criteriaCount)),
            .init(title: say(Words.check), width: 8),
        ]
        return heads
    }

    private func row(_ index: Int, at row: Int) -> [CellDraft] {
        let unit = book.figures.table.rows[index]
        var cells = ranks(unit.rank)
        cells += [book.text(unit.name, book.looks.name), book.text(unit.group)]
        let totals = cells.count + 1
        cells += book.ends.map {
            arithmetic.cell(
                unit: index, node: nil, $0, range: unit.total, .init(isTotal: true))
        }
        cells += [
            book.text(book.printed.grades(unit.grades), book.looks.centered), state(of: unit),
        ]
        if hasRate {
            cells += scaled(
                unit, index, unit.total?.share(100, of: book.policy.total.amount),
                by: "100/\(book.printed.exact(book.policy.total))", .init(isPercent: true))
        }
        for (part, node) in zip(first, unit.nodes(downTo: 1)) {
            cells += book.ends(atNode: part.node).map {
                arithmetic.cell(unit: index, node: part.node, $0, range: node.points)
            }
        }
        let share = (book.policy.appraisalShare * 100).reduced.plain
        cells += scaled(
            unit, index, unit.contribution,
            by: "\(share)/\(book.printed.exact(book.policy.total))", .init())
        let counts = unit.counts
        cells += [counts.full, counts.lost, counts.notApplicable, counts.open].map(book.count)
        cells.append(check(unit.total, column: totals, row: row))
        return cells
    }

    private func ranks(_ rank: ScoredUnit.RankRange?) -> [CellDraft] {
        guard let rank else { return book.ends.map { _ in book.dash } }
        return book.ends.map { book.count($0 == .lowest ? rank.best : rank.worst) }
    }

    private func state(of unit: UnitStanding) -> CellDraft {
        var words: [Wording] = []
        if unit.isVetoed { words.append(ReportWording.vetoed) }
        if unit.isWarned { words.append(ReportWording.warned) }
        if unit.isProvisional { words.append(ReportWording.provisional) }
        guard !words.isEmpty else { return book.text(Words.decided, book.looks.centered) }
        let text = words.map(book.say).joined(separator: book.language == .zhHans ? "、" : ", ")
        return book.text(text, unit.isVetoed ? book.looks.failed : book.looks.open)
    }

    /// A multiple of the total.
    private func scaled(
        _ unit: UnitStanding, _ index: Int, _ product: PointRange?, by factor: String,
        _ amount: BookLooks.Amount
    ) -> [CellDraft] {
        book.ends.map { end in
            guard let product else { return book.dash }
            return arithmetic.cell(
                unit: index, node: nil, end, range: unit.total, amount, factor: (factor, product))
        }
    }

    /// Whether the total still is the engine's.
    private func check(_ total: PointRange?, column: Int, row: Int) -> CellDraft {
        guard let total else { return book.dash }
        let same = book.say(Words.asScored)
        let tests = book.ends.enumerated().map { index, end in
            let place = "\(CellReference.letters(ofColumn: column + index))\(row)"
            let points = book.policy.rounding.round(end.of(total)).amount.reduced.plain
            return "ABS(N(\(place))-\(points))<0.0000005"
        }
        return CellDraft(
            .text(same),
            formula:
                "IF(AND(\(tests.joined(separator: ","))),\"\(same)\",\"\(book.say(Words.changed))\")",
            style: book.looks.centered)
    }

    /// The mean total, and the score rate of each first-level indicator.
    private func averages(_ builder: inout SheetBuilder) {
        let label = book.looks.label
        let empty = { (count: Int) in
            [CellDraft](repeating: CellDraft(.empty, style: label), count: count)
        }
        let ends = book.ends.count
        var mean = empty(ends) + [book.text(ReportWording.RoundPage.average, label)] + empty(1)
        mean += book.ends.map { arithmetic.average($0, .init(isTotal: true)) }
        let parts = first.reduce(0) { $0 + book.ends(atNode: $1.node).count }
        mean += empty(2 + (hasRate ? ends : 0) + parts + ends + 5)
        builder.keep(mean, height: 21)
        var rates = empty(ends) + [book.text(ReportWording.scoreRate, label)]
        rates += empty(1 + ends + 2 + (hasRate ? ends : 0))
        for part in first {
            let rate = book.figures.rate(of: part.indicator.id, isCriterion: false)
            rates += book.range(
                rate.percent, .init(isPercent: true), ends: book.ends(atNode: part.node))
        }
        rates += empty(ends + 5)
        builder.keep(rates, height: 21)
    }
}
