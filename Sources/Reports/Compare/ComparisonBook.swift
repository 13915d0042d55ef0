import Exact
import Model
import Workbook

/// The workbook of a comparison: units, criteria over all units, every change.
struct ComparisonBook {
    private typealias Words = CompareWording
    private let report: ComparisonReport
    private let book: BookContext

    init(_ report: ComparisonReport, in language: Language) {
        self.report = report
        book = BookContext(report.figures, in: language)
    }

    func bytes() throws(ReportError) -> [UInt8] {
        try book.comparison(
            titled: "\(report.title) · \(book.say(Words.kind))",
            [totals(), criteria(), changes()])
    }

    private func sheet(_ name: Wording) -> SheetBuilder {
        var builder = SheetBuilder(named: book.say(name), book)
        builder.title("\(report.title) · \(book.say(Words.kind)) · \(book.say(name))")
        builder.note(book.say(Words.versus(report.sides)), span: 6)
        return builder
    }

    private func totals() -> SheetDraft {
        var builder = sheet(Words.totalsTitle)
        let ends = [book.say(ReportWording.Book.lowest), book.say(ReportWording.Book.highest)]
        builder.heads([
            .init(title: book.say(ReportWording.unit), width: 26),
            .init(title: book.say(report.sides.before), parts: ends, width: 10),
            .init(title: book.say(report.sides.after), parts: ends, width: 10),
            .init(title: book.say(Words.difference), width: 10),
            .init(title: book.say(Words.placesHead), width: 14),
            .init(title: book.say(Words.gradesHead), width: 20),
            .init(title: book.say(Words.changedCount), width: 12),
        ])
        for pair in report.pairs {
            let comparison = pair.comparison
            let (old, new) = (comparison.before.unit, comparison.after.unit)
            let printed = book.printed
            builder.add(
                [book.text(pair.name)] + range(old.total) + range(new.total) + [
                    book.amount(comparison.difference),
                    book.text(
                        "\(printed.rank(old.rank)) → \(printed.rank(new.rank))", book.looks.centered
                    ),
                    book.text(
                        "\(printed.grades(old.grades)) → \(printed.grades(new.grades))",
                        book.looks.centered), book.count(comparison.changed.count),
                ])
        }
        let last = builder.row - 1
        for unit in report.alone {
            builder.add([
                book.text(unit.name), book.text(unit.isNew ? Words.onlyAfter : Words.onlyBefore),
            ])
        }
        return builder.finished(frozen: 1, filtered: last)
    }

    private func range(_ range: PointRange?) -> [CellDraft] {
        [book.amount(range?.lowest), book.amount(range?.highest)]
    }

    private func criteria() -> SheetDraft {
        var builder = sheet(Words.criteriaTitle)
        builder.heads([
            .init(title: book.say(ReportWording.code), width: 9),
            .init(title: book.say(ReportWording.criterion), width: 60),
            .init(title: book.say(Words.movedAll), width: 14),
            .init(title: book.say(Words.up), width: 10),
            .init(title: book.say(Words.down), width: 10),
        ])
        for row in report.byCriterion {
            builder.add([
                book.text(row.criterion.id), book.text(row.criterion.check),
                book.amount(row.moved), book.count(row.up), book.count(row.down),
            ])
        }
        return builder.finished(frozen: 1, filtered: builder.row - 1)
    }

    private func changes() -> SheetDraft {
        var builder = sheet(Words.changesTitle)
        let ends = [book.say(ReportWording.Book.lowest), book.say(ReportWording.Book.highest)]
        builder.heads([
            .init(title: book.say(ReportWording.unit), width: 20),
            .init(title: book.say(ReportWording.code), width: 9),
            .init(title: book.say(ReportWording.criterion), width: 40),
            .init(title: book.say(ReportWording.fullPoints), width: 7),
            .init(title: book.say(report.sides.before), parts: ends, width: 9),
            .init(title: book.say(report.sides.after), parts: ends, width: 9),
            .init(title: book.say(Words.outcomesHead), width: 16),
            .init(title: book.say(Words.moved), width: 11),
            .init(title: book.say(Words.why), width: 60),
        ])
        for pair in report.pairs {
            for change in pair.comparison.changed {
                builder.add(
                    [
                        book.text(pair.name), book.text(change.criterion.id),
                        book.text(change.criterion.check), book.exact(change.criterion.points),
                    ] + range(points(change.before)) + range(points(change.after)) + [
                        book.text(outcomes(change), book.looks.centered),
                        book.amount(change.moved),
                        book.text(
                            ComparisonReport.why(change, report.pack, book.printed)
                                .map(book.say).joined(separator: "；")),
                    ])
            }
        }
        return builder.finished(frozen: 3, filtered: builder.row - 1)
    }

    private func points(_ finding: Finding?) -> PointRange? {
        guard let finding, Standing(finding) != .notApplicable else { return nil }
        return finding.verdict.points
    }

    private func outcomes(_ change: UnitComparison.CriterionChange) -> String {
        func name(_ finding: Finding?) -> String {
            finding.map { book.say(ReportWording.standing(Standing($0))) } ?? "—"
        }
        return "\(name(change.before)) → \(name(change.after))"
    }
}

extension BookContext {
    /// A workbook that compares.
    func comparison(
        titled title: String, _ sheets: [SheetDraft]
    ) throws(ReportError) -> [UInt8] {
        do throws(WorkbookDraftError) {
            return try WorkbookWriter.write(
                WorkbookDraft(
                    created: scored.round.asOf, title: CleanText.shown(title),
                    author: CleanText.shown(scored.round.organiser), sheets: sheets))
        } catch {
            throw ReportError(
                file: "compare.xlsx", why: Wording(zh: error.zh, en: error.description))
        }
    }
}
