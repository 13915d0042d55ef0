import Exact
import Markup
import Model

/// The page of a comparison of packs: how much changed, what it moved, then every demand.
struct PackComparisonPage {
    private typealias Words = CompareWording
    private let report: PackComparison
    private let language: Language

    init(_ report: PackComparison, in language: Language) {
        self.report = report
        self.language = language
    }

    func bytes() -> [UInt8] {
        var page = EvaluationWriter(report.figures, EvaluationOptions(), in: language)
        let kind = Words.packsKind.text(in: language)
        let foot = Words.packsFoot(engine: report.figures.round.engine)
        page.document("\(report.new.title) · \(kind)", foot: foot) { page in
            page.element("header", ["class": "masthead"]) { page in
                page.element("p", ["class": "head"], data: report.figures.round.round.organiser)
                page.element("h1") { page in
                    page.text(report.new.title)
                    page.element("span", ["class": "kind"], Words.packsKind)
                }
                page.element(
                    "p", ["class": "issue"],
                    Words.both(PackComparison.name(report.old), PackComparison.name(report.new)))
            }
            page.line()
            summary(&page)
            effect(&page)
            demands(&page)
            general(&page)
        }
        return page.html.finished()
    }

    private func summary(_ page: inout EvaluationWriter) {
        page.element("h2", ["id": "summary"], Words.summaryTitle)
        page.line()
        guard !report.changes.isEmpty || !report.general.isEmpty else {
            page.paragraph(Words.samePacks)
            return
        }
        page.table([(Words.change, nil), (Words.count, "n")]) { page in
            for kind in PackComparison.Kind.allCases {
                let count = report.changes(kind).count
                guard count > 0 else { continue }
                page.row { page in
                    page.element("th", ["scope": "row"]) { page in
                        page.element("a", ["href": "#k-\(kind)"], Words.kind(kind))
                    }
                    page.number("\(count)")
                }
            }
            if !report.general.isEmpty {
                page.row { page in
                    page.element("th", ["scope": "row"]) { page in
                        page.element("a", ["href": "#general"], Words.generalTitle)
                    }
                    page.number("\(report.general.count)")
                }
            }
        }
    }

    private func effect(_ page: inout EvaluationWriter) {
        page.element("h2", ["id": "effect"], Words.effectTitle)
        page.line()
        guard let effect = report.effect else {
            page.paragraph(Words.noRound)
            return
        }
        let rows = report.rows
        page.paragraph(Words.scoredTwice(effect.before.round, rows.count))
        let before = PrintedValue(effect.before, in: language)
        page.table([
            (ReportWording.unit, nil), (Words.earlierPack, "n"), (Words.laterPack, "n"),
            (Words.difference, "n"), (Words.placesHead, "c"), (Words.gradesHead, "c"),
        ]) { page in
            for row in rows {
                page.row { page in
                    page.head(row.new.unit.name)
                    page.number(before.range(row.old.total))
                    page.number(page.printed.range(row.new.total))
                    page.number(page.signed(row.difference))
                    page.cell(
                        "\(before.rank(row.old.rank)) → \(page.printed.rank(row.new.rank))",
                        style: "c")
                    page.cell(
                        "\(before.grades(row.old.grades)) → \(page.printed.grades(row.new.grades))",
                        style: "c")
                }
            }
        }
        if !effect.opened.isEmpty {
            page.paragraph([Words.opened(effect.opened)], style: "note")
        }
    }

    private func demands(_ page: inout EvaluationWriter) {
        guard !report.changes.isEmpty else { return }
        page.element("h2", ["id": "demands"], Words.demandsTitle)
        page.line()
        for kind in PackComparison.Kind.allCases {
            let changes = report.changes(kind)
            guard !changes.isEmpty else { continue }
            page.element("h3", ["id": "k-\(kind)"], Words.heading(kind, changes.count))
            page.line()
            page.table(heads(kind)) { page in
                for change in changes { row(change, kind, &page) }
            }
        }
    }

    /// What is new or gone has one value; what is worded otherwise moves nothing.
    private func heads(_ kind: PackComparison.Kind) -> [EvaluationWriter.Head] {
        var heads: [EvaluationWriter.Head] = [
            (ReportWording.code, "c"), (ReportWording.criterion, nil),
        ]
        if kind != .added { heads.append((Words.pointsBefore, "n")) }
        if kind != .dropped { heads.append((Words.pointsAfter, "n")) }
        if showsSaid(kind) { heads.append((Words.whatChanged, "w")) }
        heads.append((Words.whyChanged, showsSaid(kind) ? "w" : nil))
        if showsMoved(kind) {
            heads += [(Words.movedUnits, "n"), (Words.movedSum, "n")]
        }
        return heads
    }

    private func showsSaid(_ kind: PackComparison.Kind) -> Bool {
        [.moved, .changed, .worded].contains(kind)
    }

    private func showsMoved(_ kind: PackComparison.Kind) -> Bool {
        report.effect != nil && [.moved, .changed].contains(kind)
    }

    private func row(
        _ change: PackComparison.Change, _ kind: PackComparison.Kind,
        _ page: inout EvaluationWriter
    ) {
        page.row { page in
            page.cell(change.code, style: "c")
            page.head(change.criterion?.check ?? "")
            if kind != .added { points(change.old, of: report.old, change, &page) }
            if kind != .dropped { points(change.new, of: report.new, change, &page) }
            if showsSaid(kind) {
                page.element("td", ["class": "w"]) { page in
                    for sentence in change.said { page.element("div", sentence) }
                }
            }
            page.element("td") { page in
                for reason in report.why(change) { page.element("div", data: reason) }
            }
            if showsMoved(kind) {
                page.number(change.moved.map { "\($0.units)" } ?? "—")
                page.number(change.moved.map { page.printed.signed($0.sum) } ?? "—")
            }
        }
    }

    private func points(
        _ criterion: Criterion?, of pack: Pack, _ change: PackComparison.Change,
        _ page: inout EvaluationWriter
    ) {
        if let criterion, PackComparison.hasOpenPoints(criterion, in: pack) {
            return page.element("td", ["class": "n"], Words.unset)
        }
        guard !change.isVeto else { return page.element("td", ["class": "n"], Words.veto) }
        page.number(criterion.map { page.printed.exact($0.points) } ?? "—")
    }

    private func general(_ page: inout EvaluationWriter) {
        guard !report.general.isEmpty else { return }
        page.element("h2", ["id": "general"], Words.generalTitle)
        page.line()
        page.list(report.general)
    }
}
