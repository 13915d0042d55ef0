import Exact
import Model
import Workbook

/// The workbook of a comparison of packs: every demand, units where a round was scored, the whole.
struct PackComparisonBook {
    private typealias Words = CompareWording
    private let report: PackComparison
    private let book: BookContext

    init(_ report: PackComparison, in language: Language) {
        self.report = report
        book = BookContext(report.figures, in: language)
    }

    func bytes() throws(ReportError) -> [UInt8] {
        try book.comparison(
            titled: "\(report.new.title) · \(book.say(Words.packsKind))",
            [demands()] + (report.effect.map { [units($0)] } ?? []) + [general()])
    }

    private func sheet(_ name: Wording) -> SheetBuilder {
        var builder = SheetBuilder(named: book.say(name), book)
        builder.title("\(report.new.title) · \(book.say(Words.packsKind)) · \(book.say(name))")
        builder.note(
            book.say(
                Words.both(PackComparison.name(report.old), PackComparison.name(report.new))),
            span: 6)
        return builder
    }

    private func demands() -> SheetDraft {
        var builder = sheet(Words.demandsTitle)
        var heads: [SheetBuilder.Head] = [
            .init(title: book.say(Words.change), width: 11),
            .init(title: book.say(ReportWording.code), width: 16),
            .init(title: book.say(ReportWording.criterion), width: 44),
            .init(title: book.say(Words.pointsBefore), width: 8),
            .init(title: book.say(Words.pointsAfter), width: 8),
            .init(title: book.say(Words.whatChanged), width: 44),
            .init(title: book.say(Words.whyChanged), width: 32),
        ]
        if report.effect != nil {
            heads += [
                .init(title: book.say(Words.movedUnits), width: 9),
                .init(title: book.say(Words.movedSum), width: 10),
            ]
        }
        builder.heads(heads)
        for change in report.changes {
            var cells = [
                book.text(Words.kind(change.kind)), book.text(change.code),
                book.text(change.criterion?.check ?? ""),
                points(change.old, of: report.old, change),
                points(change.new, of: report.new, change),
                book.text(change.said.map(book.say).joined(separator: "；")),
                book.text(report.why(change).joined(separator: "；")),
            ]
            if report.effect != nil {
                cells += [
                    change.moved.map { book.count($0.units) } ?? book.dash,
                    book.amount(change.moved?.sum),
                ]
            }
            builder.add(cells)
        }
        return builder.finished(frozen: 2, filtered: builder.row - 1)
    }

    private func points(
        _ criterion: Criterion?, of pack: Pack, _ change: PackComparison.Change
    ) -> CellDraft {
        guard let criterion else { return book.dash }
        if PackComparison.hasOpenPoints(criterion, in: pack) {
            return book.text(Words.unset, book.looks.centered)
        }
        return change.isVeto
            ? book.text(Words.veto, book.looks.centered) : book.exact(criterion.points)
    }

    private func units(_ effect: PackComparison.Effect) -> SheetDraft {
        var builder = sheet(Words.effectTitle)
        if !effect.opened.isEmpty { builder.note(book.say(Words.opened(effect.opened)), span: 6) }
        let ends = [book.say(ReportWording.Book.lowest), book.say(ReportWording.Book.highest)]
        builder.heads([
            .init(title: book.say(ReportWording.unit), width: 26),
            .init(title: book.say(Words.earlierPack), parts: ends, width: 10),
            .init(title: book.say(Words.laterPack), parts: ends, width: 10),
            .init(title: book.say(Words.difference), width: 10),
            .init(title: book.say(Words.placesHead), width: 14),
            .init(title: book.say(Words.gradesHead), width: 26),
        ])
        let before = PrintedValue(effect.before, in: book.language)
        let rounding = effect.before.pack.policy.rounding
        func was(_ points: Points?) -> CellDraft {
            points.map {
                CellDraft(.number(rounding.round($0).amount), style: book.looks.amount(.init()))
            }
                ?? book.dash
        }
        for row in report.rows {
            builder.add([
                book.text(row.new.unit.name), was(row.old.total?.lowest),
                was(row.old.total?.highest), book.amount(row.new.total?.lowest),
                book.amount(row.new.total?.highest), book.amount(row.difference),
                book.text(
                    "\(before.rank(row.old.rank)) → \(book.printed.rank(row.new.rank))",
                    book.looks.centered),
                book.text(
                    "\(before.grades(row.old.grades)) → \(book.printed.grades(row.new.grades))",
                    book.looks.centered),
            ])
        }
        return builder.finished(frozen: 1, filtered: builder.row - 1)
    }

    private func general() -> SheetDraft {
        var builder = sheet(Words.generalTitle)
        builder.heads([.init(title: book.say(Words.change), width: 100)])
        for sentence in report.general { builder.add([book.text(sentence)]) }
        return builder.finished(frozen: 0, filtered: nil)
    }
}
