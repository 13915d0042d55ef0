import Model
import Workbook

/// 失分与整改: what cost points, the dearest first over all units, with what mends it and where it
/// was seen; vetoes before it, what is still open after it.
struct ProblemSheet: Sendable {
    private let book: BookContext
    private let details: ProblemDetails
    private typealias Words = ReportWording.Book

    /// One row; a large round has hundreds of thousands.
    private struct Entry: Sendable {
        /// The position of the unit, the list of it, and the place in that.
        let unit: Int32
        let place: Int32
        let list: ProblemDetails.List
    }

    init(_ book: BookContext, _ details: ProblemDetails) {
        self.book = book
        self.details = details
    }

    /// The finished sheet.
    func sheet() -> StreamedSheet {
        let (entries, details) = (entries, details)
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

    /// Every problem: vetoes, then what lost points and what is open, the dearest first.
    private var entries: [Entry] {
        var entries: [Entry] = []
        let rows = book.figures.table.rows
        func add(_ list: ProblemDetails.List, _ count: (UnitStanding) -> Int) {
            for unit in rows.indices {
                for place in 0..<count(rows[unit]) {
                    entries.append(Entry(unit: Int32(unit), place: Int32(place), list: list))
                }
            }
        }
        add(.vetoes) { $0.vetoes.count }
        let first = entries.count
        add(.losses) { $0.losses.count }
        let second = entries.count
        add(.open) { $0.open.count }
        for range in [first..<second, second..<entries.count] {
            let sorted = entries[range].stablySorted { amount(of: $0) ?? .zero }
            entries.replaceSubrange(range, with: sorted)
        }
        return entries
    }

    private func amount(of entry: Entry) -> Points? {
        let (unit, place) = (book.figures.table.rows[Int(entry.unit)], Int(entry.place))
        return switch entry.list {
        case .vetoes: nil
        case .losses: unit.losses[place].amount
        case .open: unit.open[place].amount
        }
    }

    private func isOpen(_ entry: Entry) -> Bool {
        switch entry.list {
        case .vetoes:
            !book.figures.table.rows[Int(entry.unit)].vetoes[Int(entry.place)].isVeto
        case .losses: false
        case .open: true
        }
    }

    /// What the reader is told it is.
    private func kind(_ entry: Entry, _ detail: ProblemDetail) -> Wording {
        if detail.warns { return ReportWording.warned }
        if isOpen(entry) { return ReportWording.standing(detail.standing) }
        return amount(of: entry) == nil && detail.isVeto
            ? ReportWording.vetoed : ReportWording.standing(.lost)
    }

    private func row(
        _ entry: Entry, _ criterion: Criterion, _ detail: ProblemDetail, number: Int
    ) -> [CellDraft] {
        let (amount, isOpen) = (amount(of: entry), isOpen(entry))
        let style =
            isOpen ? book.looks.open : amount == nil ? book.looks.failed : book.looks.centered
        let unit = book.figures.table.rows[Int(entry.unit)]
        return [
            book.count(number), book.text(unit.name, book.looks.name),
            book.text(criterion.id, book.looks.centered), book.text(criterion.check),
            book.text(kind(entry, detail), style),
            book.amount(amount, .init(isOpen: isOpen)),
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
        let shown = Points.total(entries.compactMap(amount).map(rounding.round))
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
