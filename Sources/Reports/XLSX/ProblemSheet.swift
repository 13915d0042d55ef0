import Model
import Workbook

/// 失分与整改: what cost points, the dearest first over all units, with what mends it and where it
/// was seen; vetoes before it, what is still open after it.
struct ProblemSheet: Sendable {
    private let book: BookContext
    private typealias Words = ReportWording.Book

    /// One row.
    private struct Entry: Sendable {
        /// The position of the unit, the list of it, and the place in that.
        let unit: Int32
        let place: Int32
        let list: ProblemDetails.List
        let isOpen: Bool
        let amount: Points?
    }

    init(_ book: BookContext) {
        self.book = book
    }

    /// The finished sheet.
    func sheet() throws(WorkbookDraftError) -> StreamedSheet {
        let entries = vetoes + losses + open
        let details = try ProblemDetails(book.figures, in: book.language)
        var builder = SheetBuilder(.problems, book, body: .counted)
        var parts = RowParts(size: RowParts.entries)
        let heads = heads
        builder.title(book.scored.round.title + " · " + book.name(of: .problems))
        builder.note(book.say(Words.problemNote), span: heads.count)
        let total = builder.row
        builder.skip()
        builder.heads(heads)
        let first = builder.row
        for index in entries.indices {
            guard builder.row < SheetBuilder.mostRows else { break }
            parts.note(index, row: builder.row)
            builder.add([])
        }
        let last = builder.row - 1
        if entries.isEmpty {
            builder.addWide(book.text(ReportWording.RoundPage.nothingLost), span: heads.count)
        }
        sum(entries, rows: first...max(last, first), at: total, in: &builder)
        return parts.sheet(
            builder.finished(frozen: 3, filtered: max(last, first)), book, count: entries.count
        ) { index, builder in
            guard builder.row < SheetBuilder.mostRows else { return false }
            let entry = entries[index]
            guard
                let (detail, criterion) = details.detail(
                    of: Int(entry.unit), entry.list, at: Int(entry.place))
            else { return false }
            builder.add(row(entry, criterion, detail, number: index + 1))
            return true
        }
    }

    /// The column with the points.
    private static let amountColumn = 6

    private var heads: [SheetBuilder.Head] {
        let say = book.say
        return [
            .init(title: say(Words.number), width: 5.5),
            .init(title: say(ReportWording.unit), width: 13),
            .init(title: say(ReportWording.code), width: 8),
            .init(title: say(ReportWording.criterion), width: 28),
            .init(title: say(Words.kind), width: 9.5),
            .init(title: say(Words.gain), width: 9),
            .init(title: say(ReportWording.problem), width: 38),
            .init(title: say(ReportWording.fix), width: 30),
            .init(title: say(Words.page), width: 36),
            .init(title: say(Words.places), width: 6),
            .init(title: say(Words.captured), width: 18.5),
            .init(title: say(ReportWording.responsible), width: 12),
            .init(title: say(ReportWording.clause), width: 14),
            .init(title: say(ReportWording.due), width: 11),
        ]
    }

    private var vetoes: [Entry] {
        entries(.vetoes) { unit in unit.vetoes.map { (nil, !$0.isVeto) } }
    }

    private var losses: [Entry] {
        entries(.losses) { unit in unit.losses.map { ($0.amount, false) } }
            .stablySorted { $0.amount ?? .zero }
    }

    private var open: [Entry] {
        entries(.open) { unit in unit.open.map { ($0.amount, true) } }
            .stablySorted { $0.amount ?? .zero }
    }

    private func entries(
        _ list: ProblemDetails.List, _ mentions: (UnitStanding) -> [(Points?, Bool)]
    ) -> [Entry] {
        var entries: [Entry] = []
        for (unit, standing) in book.figures.table.rows.enumerated() {
            for (place, mention) in mentions(standing).enumerated() {
                entries.append(
                    Entry(
                        unit: Int32(unit), place: Int32(place), list: list, isOpen: mention.1,
                        amount: mention.0))
            }
        }
        return entries
    }

    /// What the reader is told it is.
    private func kind(_ entry: Entry, _ detail: ProblemDetail) -> Wording {
        if detail.warns { return ReportWording.warned }
        if entry.isOpen { return ReportWording.standing(detail.standing) }
        return entry.amount == nil && detail.isVeto
            ? ReportWording.vetoed : ReportWording.standing(.lost)
    }

    private func row(
        _ entry: Entry, _ criterion: Criterion, _ detail: ProblemDetail, number: Int
    ) -> [CellDraft] {
        let style =
            entry.isOpen
            ? book.looks.open : entry.amount == nil ? book.looks.failed : book.looks.centered
        let unit = book.figures.table.rows[Int(entry.unit)]
        return [
            book.count(number), book.text(unit.name, book.looks.name),
            book.text(criterion.id, book.looks.centered), book.text(criterion.check),
            book.text(kind(entry, detail), style),
            book.amount(entry.amount, .init(isOpen: entry.isOpen)),
            book.text(detail.reason), book.text(criterion.fix),
            page(detail.page), detail.pages == 0 ? book.dash : book.count(detail.pages),
            captured(detail.page),
            book.text(criterion.responsible ?? "", book.looks.centered),
            book.text(criterion.clause), book.day(criterion.due),
        ]
    }

    private func page(_ page: ProblemDetail.Page?) -> CellDraft {
        switch page {
        case .capture(let url, _): book.address(url)
        case .file(let file): book.text(file)
        case nil: book.dash
        }
    }

    private func captured(_ page: ProblemDetail.Page?) -> CellDraft {
        guard case .capture(_, let time)? = page else { return book.moment(nil) }
        return book.moment(time)
    }

    /// The points in the rows the filter shows, above the heads.
    private func sum(
        _ entries: [Entry], rows: ClosedRange<Int>, at row: Int, in builder: inout SheetBuilder
    ) {
        let rounding = book.policy.rounding
        let shown = Points.total(entries.compactMap(\.amount).map(rounding.round))
        let column = CellReference.letters(ofColumn: Self.amountColumn)
        var cell = book.amount(shown, .init(isTotal: true))
        let place = "\(column)\(rows.lowerBound):\(column)\(rows.upperBound)"
        cell.formula = "SUBTOTAL(109,\(place))"
        builder.put(
            book.text(Words.shownSum, book.looks.label), row: row, column: Self.amountColumn - 2)
        builder.put(
            book.text("", book.looks.label), row: row, column: Self.amountColumn - 1)
        builder.put(cell, row: row, column: Self.amountColumn)
    }
}
