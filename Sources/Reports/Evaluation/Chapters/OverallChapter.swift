import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Overall

    /// How totals and grades are spread, and what became of them since the last round.
    mutating func overall() {
        distribution()
        grades()
        groups()
        composite()
        agreements()
        changes()
    }

    private mutating func composite() {
        guard let scores = CompositeTable(of: scored, in: language) else { return }
        heading(ReportWording.Text.composite)
        let heads = scores.heads.enumerated().map { column, head -> Head in
            (Wording(verbatim: head), column == 1 ? nil : "n")
        }
        table(heads) { page in
            for cells in scores.rows {
                page.row { page in
                    for (column, cell) in cells.enumerated() {
                        if column == 1 { page.head(cell) } else { page.number(cell) }
                    }
                }
            }
        }
    }

    private mutating func agreements() {
        let sentences = AgreementLines.sentences(of: scored)
        guard !sentences.isEmpty else { return }
        heading(ReportWording.Text.agreementHeading)
        paragraph([ReportWording.Text.agreements], style: "note")
        for sentence in sentences { paragraph([sentence]) }
    }

    private mutating func distribution() {
        heading(Words.distribution)
        let count = figures.table.rows.count { $0.total != nil }
        paragraph(
            Words.spread(
                average: printed.range(figures.average), median: printed.range(data.median),
                highest: printed.range(figures.highest?.total),
                lowest: printed.range(figures.lowest?.total)))
        table([
            (Words.band, nil), (ReportWording.RoundPage.unitCount, "n"), (Words.share, "n"),
            (ReportWording.RoundPage.names, nil),
        ]) { page in
            for (place, band) in page.data.bands.enumerated() {
                let upper = place == 0 ? nil : page.data.bands[place - 1].from
                page.bandRow(Words.bandName(from: band.from, to: upper), band.units, of: count)
            }
            if !page.data.unbanded.isEmpty {
                page.bandRow(Words.openBand, page.data.unbanded, of: count)
            }
        }
    }

    private mutating func bandRow(_ name: Wording, _ units: [Int], of count: Int) {
        row { page in
            page.element("th", ["scope": "row"], name)
            page.number("\(units.count)")
            page.number(page.percent(units.count, of: count))
            page.cell(units.isEmpty ? Wording(verbatim: "—") : page.names(units, limit: 12))
        }
    }

    private func percent(_ part: Int, of whole: Int) -> String {
        printed.percent(
            Points(Decimal128(part)).share(100, of: Decimal128(whole)).map { PointRange($0) })
    }

    private mutating func grades() {
        heading(ReportWording.grade)
        table([
            (ReportWording.grade, nil), (ReportWording.RoundPage.cutOff, "n"),
            (ReportWording.RoundPage.unitCount, "n"), (ReportWording.RoundPage.possible, "n"),
        ]) { page in
            for count in page.figures.grades {
                page.row { page in
                    page.head(count.grade.name)
                    page.number("≥ \(page.printed.exact(count.grade.from))")
                    page.number("\(count.certain)")
                    page.number("\(count.possible)")
                }
            }
        }
    }

    private mutating func groups() {
        guard figures.groups.count > 1 else { return }
        heading(Words.byGroup)
        table([
            (EvaluationWording.Overview.group, nil), (ReportWording.RoundPage.unitCount, "n"),
            (ReportWording.RoundPage.average, "n"), (ReportWording.RoundPage.highest, "n"),
            (ReportWording.RoundPage.lowest, "n"),
        ]) { page in
            for group in page.figures.groups {
                let totals = group.units.compactMap { page.figures.table.rows[$0].total }
                let sum = totals.reduce(PointRange.zero, +)
                page.row { page in
                    page.head(group.name)
                    page.number("\(group.units.count)")
                    page.number(page.printed.range(sum.share(1, of: Decimal128(totals.count))))
                    page.number(page.printed.range(totals.max { $0.highest < $1.highest }))
                    page.number(page.printed.range(totals.min { $0.lowest < $1.lowest }))
                }
            }
        }
    }

    /// Against the round before, where it was scored by the same table.
    private mutating func changes() {
        heading(Words.change)
        guard let previous = options.previous else {
            paragraph(Words.noPrevious)
            return
        }
        let now = EarlierRound(figures)
        guard previous.pack == now.pack else {
            func name(_ round: EarlierRound) -> String {
                round.pack.prefix(2).joined(separator: " ")
            }
            paragraph(Words.otherPack(previous.title, name(previous), name(now)))
            return
        }
        let change = RoundsComparison(from: previous, to: now)
        paragraph(
            Words.changed(
                since: previous.title, up: change.rising.count, down: change.falling.count,
                same: change.level.count, new: change.new.count),
            Words.averages(
                printed.range(previous.average), printed.range(figures.average)))
        table([
            (ReportWording.unit, nil), (Words.before, "n"), (Words.now, "n"),
            (Words.difference, "n"),
            (Words.placeBefore, "c"), (Words.placeNow, "c"),
        ]) { page in
            for unit in change.units {
                page.row { page in
                    page.head(unit.name)
                    page.number(page.printed.range(unit.before?.total))
                    page.number(page.printed.range(unit.now?.total))
                    page.number(page.signed(unit.difference))
                    page.cell(page.printed.rank(unit.before?.rank), style: "c")
                    page.cell(page.printed.rank(unit.now?.rank), style: "c")
                }
            }
        }
    }

    /// `+1.50`, `0.00`, `—` while an end is open.
    func signed(_ points: Points?) -> String {
        points.map(printed.signed) ?? "—"
    }
}
