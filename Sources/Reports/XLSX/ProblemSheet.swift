import Model
import Workbook

/// 失分与整改: what cost points, the dearest first over all units, with what mends it and where it
/// was seen; vetoes before it, what is still open after it.
struct ProblemSheet: Sendable {
    private let book: BookContext
    private typealias Words = ReportWording.Book

    /// One row.
    private struct Entry: Sendable {
        /// The position of the unit.
        let unit: Int
        let finding: Finding
        let amount: Points?
        var isOpen = false

        /// What the reader is told it is.
        var kind: Wording {
            if finding.warnsOfVeto { return ReportWording.warned }
            if isOpen { return ReportWording.standing(Standing(finding)) }
            return amount == nil && finding.isVeto
                ? ReportWording.vetoed : ReportWording.standing(.lost)
        }
    }

    init(_ book: BookContext) {
        self.book = book
    }

    /// The finished sheet.
    func sheet() -> StreamedSheet {
        let entries = vetoes + losses + open
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
            builder.add(row(entries[index], number: index + 1))
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
        book.figures.units.indices.flatMap { unit in
            book.figures.units[unit].unit.vetoes.filter {
                $0.isVeto || $0.warnsOfVeto || Standing($0).isOpen
            }.map {
                Entry(unit: unit, finding: $0, amount: nil, isOpen: !$0.isVeto)
            }
        }
    }

    private var losses: [Entry] {
        book.figures.units.enumerated().flatMap { position, unit in
            unit.losses.map {
                Entry(unit: position, finding: $0, amount: unit.gain(from: $0))
            }
        }.stablySorted { $0.amount ?? .zero }
    }

    private var open: [Entry] {
        book.figures.units.enumerated().flatMap { position, unit in
            unit.openFindings.map {
                Entry(unit: position, finding: $0, amount: unit.open(at: $0), isOpen: true)
            }
        }.stablySorted { $0.amount ?? .zero }
    }

    private func row(_ entry: Entry, number: Int) -> [CellDraft] {
        let criterion = entry.finding.criterion
        let places = ProblemEvidence(of: entry.finding).places
        let kind =
            entry.isOpen
            ? book.looks.open : entry.amount == nil ? book.looks.failed : book.looks.centered
        return [
            book.count(number), book.text(book.scored.units[entry.unit].unit.name, book.looks.name),
            book.text(criterion.id, book.looks.centered), book.text(criterion.check),
            book.text(entry.kind, kind),
            book.amount(entry.amount, .init(isOpen: entry.isOpen)),
            book.text(entry.finding.reason), book.text(criterion.fix),
            page(places), places.isEmpty ? book.dash : book.count(places.count),
            captured(places.first),
            book.text(criterion.responsible ?? "", book.looks.centered),
            book.text(criterion.clause), book.day(criterion.due),
        ]
    }

    private func page(_ places: [Evidence]) -> CellDraft {
        guard let place = places.first else { return book.dash }
        switch place.source {
        case .capture(let capture): return book.address(capture.url)
        case .submission(let file), .log(let file): return book.text(file)
        }
    }

    private func captured(_ place: Evidence?) -> CellDraft {
        guard case .capture(let capture)? = place?.source else { return book.moment(nil) }
        return book.moment(capture.time)
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
