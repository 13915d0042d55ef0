import Exact
import Markup
public import Model
import Workbook

/// How a ranking stands up to other weights, as tables for terminals and for other programs.
public struct SensitivityTable {
    private typealias Words = ReportWording.Supposed

    private let sensitivity: Sensitivity
    private let printed: PrintedValue
    private let language: Language

    /// The tables of what `round` came to.
    public init(_ sensitivity: Sensitivity, of round: ScoredRound, language: Language) {
        self.sensitivity = sensitivity
        self.language = language
        printed = PrintedValue(round, in: language)
    }

    /// Both tables for a terminal, each line ended by a line feed.
    public func text() -> String {
        var lines = [
            Words.draws(
                sensitivity.draws, seed: sensitivity.seed, spread: printed.share(sensitivity.spread)
            ).text(in: language), "",
        ]
        for group in groups {
            if groups.count > 1 { lines.append(CleanText.shown(group)) }
            lines += Self.aligned(
                [unitHeads] + sensitivity.units.filter { $0.unit.group == group }.map(row),
                numbersFrom: 1)
            lines.append("")
        }
        for group in groups {
            if groups.count > 1 { lines.append(CleanText.shown(group)) }
            lines += Self.aligned(
                [leverageHeads] + sensitivity.leverages.filter { $0.group == group }.map(row),
                numbersFrom: 2)
            lines.append("")
        }
        lines.append(Words.notes.text(in: language))
        return lines.joined(separator: "\n") + "\n"
    }

    /// The units as CSV.
    public func units() -> [UInt8] {
        let heads = [
            ReportWording.Book.unitID, ReportWording.unit, ReportWording.Book.group,
            ReportWording.Book.bestRank, ReportWording.Book.worstRank, Words.bestEver,
            Words.worstEver, Words.usualBest, Words.usualWorst, Words.median, Words.keptPercent,
            Words.least, Words.most,
        ]
        let rows = sensitivity.units.map { unit in
            [unit.unit.id, unit.unit.name, unit.unit.group].map(Self.text)
                + [
                    "\(unit.nominal.best)", "\(unit.nominal.worst)", "\(unit.range.best)",
                    "\(unit.range.worst)", "\(unit.usual.best)", "\(unit.usual.worst)",
                    "\(unit.median)", kept(unit), printed.points(unit.totals.lowest),
                    printed.points(unit.totals.highest),
                ].map(Self.number)
        }
        return csv(heads, rows)
    }

    /// What each indicator and criterion does, as CSV.
    public func leverages() -> [UInt8] {
        let heads = [
            ReportWording.Book.group, ReportWording.code, Words.name, Words.level, Words.nominal,
            Words.effective, Words.meanShift, Words.mostShift,
        ]
        let rows = sensitivity.leverages.map { leverage in
            [
                leverage.group, leverage.id, leverage.name,
                (leverage.isCriterion ? Words.criterion : Words.indicator).text(in: language),
            ].map(Self.text)
                + [
                    percent(leverage.nominal), leverage.effective.map(percent) ?? "",
                    number(leverage.meanShift), "\(leverage.mostShift)",
                ].map(Self.number)
        }
        return csv(heads, rows)
    }

    private var groups: [String] {
        sensitivity.units.map(\.unit.group).reduce(into: []) { groups, group in
            if !groups.contains(group) { groups.append(group) }
        }
    }

    private var unitHeads: [String] {
        [
            ReportWording.unit, ReportWording.rank, Words.rankRange, Words.usualRange, Words.median,
            Words.kept, Words.least, Words.most,
        ].map { $0.text(in: language) }
    }

    private func row(_ unit: Sensitivity.UnitResult) -> [String] {
        [
            CleanText.shown(unit.unit.name, limit: 40), plain(unit.nominal), plain(unit.range),
            plain(unit.usual), "\(unit.median)", kept(unit) + "%",
            printed.points(unit.totals.lowest), printed.points(unit.totals.highest),
        ]
    }

    private var leverageHeads: [String] {
        [
            ReportWording.code, Words.name, Words.nominal, Words.effective, Words.meanShift,
            Words.mostShift,
        ].map { $0.text(in: language) }
    }

    private func row(_ leverage: Sensitivity.Leverage) -> [String] {
        [
            CleanText.shown(leverage.id, limit: 20), CleanText.shown(leverage.name, limit: 24),
            percent(leverage.nominal), leverage.effective.map(percent) ?? "-",
            number(leverage.meanShift), "\(leverage.mostShift)",
        ]
    }

    private func kept(_ unit: Sensitivity.UnitResult) -> String {
        let share = try? Decimal128(unit.kept).multiplied(by: 100)
            .divided(by: Decimal128(sensitivity.draws))
        return (share ?? 0).formatted(places: 1, rounding: .halfUp)
    }

    private func percent(_ share: Decimal128) -> String {
        (share * 100).formatted(places: 2, rounding: .halfUp)
    }

    private func number(_ number: Decimal128) -> String {
        number.formatted(places: 2, rounding: .halfUp)
    }

    /// A dash of one column, as in the ranking.
    private func plain(_ rank: ScoredUnit.RankRange) -> String {
        rank.best == rank.worst ? "\(rank.best)" : "\(rank.best)-\(rank.worst)"
    }

    private func csv(_ heads: [Wording], _ rows: [[CellValue]]) -> [UInt8] {
        CSV.bytes([heads.map { Self.text($0.text(in: language)) }] + rows)
    }

    private static func text(_ text: String) -> CellValue { .text(CleanText.shown(text)) }

    /// The digits as a number; empty for none.
    private static func number(_ digits: String) -> CellValue {
        Decimal128(digits).map { .number($0) } ?? .empty
    }

    private static func aligned(_ rows: [[String]], numbersFrom column: Int) -> [String] {
        let widths = rows[0].indices.map { place in
            rows.map { DisplayWidth.of($0[place]) }.max() ?? 0
        }
        return rows.map { row in
            row.indices.map { place in
                DisplayWidth.pad(row[place], to: widths[place], alignRight: place >= column)
            }.joined(separator: "  ")
        }
    }
}
