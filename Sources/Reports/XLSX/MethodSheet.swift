import Model
import Workbook

/// 方法: on what the result rests, how points come about, and how the workbook is read.
struct MethodSheet: Sendable {
    private let book: BookContext
    private typealias Words = ReportWording.Book

    init(_ book: BookContext) {
        self.book = book
    }

    /// The finished sheet.
    func sheet() -> StreamedSheet {
        var builder = SheetBuilder(.method, book, body: .counted)
        builder.title(book.scored.round.title + " · " + book.name(of: .method))
        builder.heads([
            .init(title: book.say(Words.item), width: 27),
            .init(title: book.say(Words.explanation), width: 108),
        ])
        section(Words.basis, basis, to: &builder)
        section(
            ReportWording.method,
            book.figures.methodEntries(book.printed).map {
                (book.say($0.term), book.text($0.text))
            }
                + [(book.say(Words.order), book.text(Words.orderText))],
            to: &builder)
        section(Words.reading, reading, to: &builder)
        section(ReportWording.Method.versions, versions, to: &builder)
        let units = book.figures.table.rows.indices.filter {
            book.figures.table.rows[$0].notices > 0
        }
        let notices = book.scored.notices.map {
            (book.say(Words.wholeRound), book.text($0.line(in: book.language)))
        }
        section(ReportWording.notices, notices, evenEmpty: !units.isEmpty, to: &builder)
        var parts = RowParts(size: RowParts.units)
        for (place, unit) in units.enumerated() where builder.row < SheetBuilder.mostRows {
            parts.note(place, row: builder.row)
            for _ in 0..<book.figures.table.rows[unit].notices { builder.skip() }
        }
        return parts.sheet(builder.finished(), book, count: units.count) { place, builder in
            let unit = book.figures.units[units[place]].unit
            for notice in unit.notices {
                guard builder.row < SheetBuilder.mostRows else { return false }
                builder.add([
                    book.text(CleanText.shown(unit.unit.name), book.looks.label),
                    book.text(notice.line(in: book.language)),
                ])
            }
            return true
        }
    }

    private func section(
        _ title: Wording, _ rows: [(String, CellDraft)], evenEmpty: Bool = false,
        to builder: inout SheetBuilder
    ) {
        guard !rows.isEmpty || evenEmpty else { return }
        builder.addWide(book.text(title, book.looks.band.with { $0.horizontal = .left }), span: 2)
        for (term, cell) in rows where builder.row < SheetBuilder.mostRows {
            builder.keep([book.text(term, book.looks.label), cell])
        }
    }

    private var basis: [(String, CellDraft)] {
        let (round, pack) = (book.scored.round, book.scored.pack)
        var rows: [(String, CellDraft)] = [
            (book.say(Words.round), book.text("\(round.title)（\(round.id)）")),
            (book.say(Words.organiser), book.text(round.organiser)),
            (book.say(Words.sourceDocument), book.text(pack.source.citation)),
            (
                book.say(ReportWording.asOf),
                book.text("\(book.printed.time(round.asOf))（\(book.printed.zone)）")
            ),
            (book.say(ReportWording.period), book.text(ReportWording.days(round.period))),
        ]
        if let deadline = round.submissionDeadline {
            rows.append((book.say(Words.deadline), book.text(book.printed.time(deadline))))
        }
        rows.append(
            (
                book.say(ReportWording.RoundPage.units),
                book.text(Words.unitCounts(book.figures.table))
            ))
        return rows
    }

    private var reading: [(String, CellDraft)] {
        [
            (book.say(Words.marks), book.text(Words.marksText)),
            (book.say(Words.live), book.text(Words.liveText)),
            (
                book.say(Words.arithmetic),
                book.text(Words.arithmeticNote(book.policy.notApplicable))
            ),
            (book.say(Words.codes), book.text(Words.codesText)),
        ]
    }

    private var versions: [(String, CellDraft)] {
        let (round, pack) = (book.scored.round, book.scored.pack)
        let digest = { (text: String) in "SHA-256 \(text)" }
        var rows: [(String, CellDraft)] = [
            (
                book.say(ReportWording.engine), book.text("衡 heng \(book.scored.engine)")
            ),
            (
                book.say(ReportWording.pack),
                book.text("\(pack.title) \(pack.id) \(pack.version)\n\(digest(pack.digest))")
            ),
            (
                book.say(ReportWording.Method.roundFile),
                book.text("\(round.id)\n\(digest(round.digest))")
            ),
        ]
        for archive in book.scored.archives {
            rows.append(
                (
                    CleanText.shown(archive.file),
                    book.text("\(book.printed.extent(of: archive))\n\(digest(archive.digest))")
                ))
        }
        if let basis = book.scored.basis {
            let count = book.say(ReportWording.Method.inputs(basis.leaves.count))
            rows.append(
                (
                    book.say(ReportWording.Method.basis),
                    book.text("\(count)\n\(digest(basis.root))")
                ))
        }
        return rows
    }
}
