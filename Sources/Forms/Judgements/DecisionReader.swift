import Exact
import Model
import Workbook

/// Reads the rows of one sheet with decisions: by unit and code, columns by their heads.
///
/// A row that cannot be used is left out with an error; all others stand.
struct DecisionReader<Column: DecisionColumn> {
    private let round: Round
    private let only: String?
    private let grid: DecisionGrid<Column>
    private let workbook: Workbook
    private let points: [String: PointRange]
    private let vetoes: Set<String>
    private let codes: [String]
    private let units: [String: String]
    private(set) var notices: [Notice] = []

    /// Reads `grid` of `workbook`, which was filled in for `sheet`; only the rows of one unit where
    /// one is named.
    init(
        _ grid: DecisionGrid<Column>, of workbook: Workbook, _ sheet: JudgementSheet,
        only unit: String?
    ) {
        let (round, pack) = (sheet.round, sheet.pack)
        self.round = round
        self.grid = grid
        self.workbook = workbook
        only = unit
        points = Dictionary(pack.pointCriteria.map { ($0.id, $0.range) }) { first, _ in first }
        let vetoIDs = (pack.vetoes + round.vetoes).map(\.id)
        vetoes = Set(vetoIDs)
        codes = pack.pointCriteria.map(\.id) + vetoIDs
        units = Dictionary(
            round.units.flatMap { [($0.id, $0.id), ($0.name, $0.id)] }
        ) { first, _ in first }
    }

    /// The decisions that can be used, row by row; what was typed goes into the `list` of `entries`.
    mutating func read(
        into entries: inout JudgementEntries,
        _ list: WritableKeyPath<JudgementEntries, [JudgementEntries.Key: JudgementEntries.Row]>
    ) -> [Judgement] {
        for range in grid.mergedEntries {
            report(
                .error,
                Place(
                    file: grid.file, sheet: grid.sheet.name, row: range.first.row,
                    column: range.first.column), FormsWording.mergedEntries,
                found: range.description, fix: FormsWording.unmerge)
        }
        var judgements: [Judgement] = []
        for row in grid.rows {
            if let judgement = judgement(row, into: &entries, list) { judgements.append(judgement) }
        }
        return judgements
    }

    // MARK: - Rows

    private mutating func judgement(
        _ row: Int, into entries: inout JudgementEntries,
        _ list: WritableKeyPath<JudgementEntries, [JudgementEntries.Key: JudgementEntries.Row]>
    ) -> Judgement? {
        let typed = typed(row)
        let (unitText, nameText) = (grid.text(row, .unit), grid.text(row, .unitName))
        let code = FormText.folded(grid.text(row, .code))
        if unitText.isEmpty, nameText.isEmpty, code.isEmpty, typed.isEmpty { return nil }
        let unit = units[FormText.folded(unitText)] ?? (unitText.isEmpty ? units[nameText] : nil)
        if let only, unit != only { return nil }
        let isDecided = !typed.points.isBlank || !typed.decision.isBlank
        guard let unit else {
            report(
                isDecided ? .error : .warning, grid.place(row, .unit), JudgementWording.noUnit,
                found: unitText.isEmpty ? nameText : unitText,
                fix: NearestName.of(unitText, among: round.units.map(\.id))
                    .map(FormsWording.didYouMean))
            return nil
        }
        guard points[code] != nil || vetoes.contains(code) else {
            report(
                isDecided ? .error : .warning, grid.place(row, .code), JudgementWording.noCriterion,
                found: code, fix: NearestName.of(code, among: codes).map(FormsWording.didYouMean))
            return nil
        }
        if !typed.isEmpty { entries.add(typed, unit: unit, criterion: code, to: list) }
        guard isReadable(row) else { return nil }
        guard isDecided else {
            if !typed.reason.isBlank {
                report(.warning, grid.place(row, .points), JudgementWording.reasonWithoutPoints)
            } else if let kind = Column.kind, !typed.kind.isBlank {
                report(.warning, grid.place(row, kind), JudgementWording.undecidedReview)
            }
            return nil
        }
        let before = notices.count { $0.severity == .error }
        let review = review(row)
        let decision = decision(on: code, row)
        let assessor = required(.assessor, row)
        let time = time(row)
        let reason = required(.reason, row)
        guard notices.count(where: { $0.severity == .error }) == before, let decision,
            let assessor, let time, let reason
        else { return nil }
        let column: Column = typed.points.isBlank ? .decision : .points
        return Judgement(
            unit: unit, criterion: code, decision: decision, assessor: assessor, time: time,
            reason: reason, place: grid.place(row, column), review: review)
    }

    /// Which kind of review it is; `nil` on a sheet of judgements, and where it cannot be read.
    private mutating func review(_ row: Int) -> ReviewKind? {
        guard let column = Column.kind else { return nil }
        let text = grid.text(row, column)
        if let kind = ReviewKind.allCases.first(where: { $0.wording.zh == text }) { return kind }
        report(
            .error, grid.place(row, column),
            text.isEmpty ? JudgementWording.noKind : JudgementWording.wrongKind,
            found: text.isEmpty ? nil : text,
            wanted: UnitWording.oneOf(ReviewKind.allCases.map(\.wording.zh)))
        return nil
    }

    /// Whether no entry is an error or a formula nobody calculated, which would look like nothing.
    private mutating func isReadable(_ row: Int) -> Bool {
        let before = notices.count
        for column in Column.allCases where column.isEntry {
            guard let cell = grid.cell(row, column) else { continue }
            if case .error(let text) = cell.value {
                report(
                    .error, grid.place(row, column), FormsWording.errorCell, found: text,
                    fix: FormsWording.typeAgain)
            } else if cell.value.isBlank, let formula = cell.formula {
                report(
                    .error, grid.place(row, column), FormsWording.formulaWithoutResult,
                    found: "=\(formula)", fix: FormsWording.saveInOffice)
            }
        }
        return notices.count == before
    }

    private func typed(_ row: Int) -> JudgementEntries.Row {
        func value(_ column: Column) -> CellValue {
            let value = grid.cell(row, column)?.value ?? .empty
            return value.isBlank ? .empty : value
        }
        return JudgementEntries.Row(
            kind: Column.kind.map(value) ?? .empty, points: value(.points),
            decision: value(.decision), assessor: value(.assessor),
            time: value(.time), reason: value(.reason))
    }

    private mutating func decision(on code: String, _ row: Int) -> Judgement.Decision? {
        let isVeto = vetoes.contains(code)
        let (points, choice) = (grid.cell(row, .points), grid.text(row, .decision))
        let hasPoints = !(points?.value.isBlank ?? true)
        if hasPoints, !choice.isEmpty {
            report(
                .error, grid.place(row, .decision), JudgementWording.pointsAndDecision,
                found: choice, fix: JudgementWording.keepOne)
            return nil
        }
        if isVeto {
            switch choice {
            case JudgementTexts.confirmed: return .veto(confirmed: true)
            case JudgementTexts.refuted: return .veto(confirmed: false)
            default:
                report(
                    .error, grid.place(row, hasPoints ? .points : .decision),
                    JudgementWording.vetoHasNoPoints,
                    found: hasPoints ? points?.value.shown : choice,
                    wanted: UnitWording.oneOf([JudgementTexts.confirmed, JudgementTexts.refuted]))
                return nil
            }
        }
        if !choice.isEmpty {
            guard choice == JudgementTexts.notApplicable else {
                report(
                    .error, grid.place(row, .decision), JudgementWording.wrongDecision,
                    found: choice, wanted: FormsWording.exactly(JudgementTexts.notApplicable))
                return nil
            }
            return .notApplicable
        }
        return awarded(points, within: self.points[code] ?? .zero, row)
    }

    private mutating func awarded(
        _ cell: Cell?, within range: PointRange, _ row: Int
    ) -> Judgement.Decision? {
        let number: Decimal128? =
            switch cell?.value {
            // A cell shown as 85 % holds 0.85, and nobody awards per cent.
            case .number(let number) where !(cell?.numberFormat.contains("%") ?? false): number
            case .text(let text): NumberEntry.value(text, unit: "分")
            default: nil
            }
        let wanted = JudgementWording.pointsRange(range)
        guard let number else {
            report(
                .error, grid.place(row, .points), FormsWording.notANumber,
                found: cell?.value.shown, wanted: wanted)
            return nil
        }
        guard range.lowest <= Points(number), Points(number) <= range.highest else {
            report(
                .error, grid.place(row, .points), JudgementWording.outOfBounds,
                found: number.reduced.plain, wanted: wanted)
            return nil
        }
        return .points(Points(number))
    }

    private mutating func required(_ column: Column, _ row: Int) -> String? {
        let text = grid.text(row, column)
        guard !FormText.folded(text).isEmpty else {
            report(
                .error, grid.place(row, column),
                JudgementWording.missing(FormText.key(column.head)))
            return nil
        }
        guard text.count <= EntryReader.textLimit else {
            report(.error, grid.place(row, column), FormsWording.tooLong, found: text)
            return nil
        }
        return text
    }

    private mutating func time(_ row: Int) -> DateTime? {
        guard let cell = grid.cell(row, .time), !cell.value.isBlank else {
            _ = required(.time, row)
            return nil
        }
        if case .text(let text) = cell.value, let time = DateTime(FormText.folded(text)) {
            return time
        }
        guard
            let moment = MomentEntry.value(cell.value, countsFrom1904: workbook.countsFrom1904),
            EntryReader.days.contains(moment.date),
            let time = DateTime(
                date: moment.date, time: moment.time, offset: round.asOf.offset)
        else {
            report(
                .error, grid.place(row, .time), JudgementWording.wrongTime,
                found: cell.value.shown, wanted: FormsWording.aMoment)
            return nil
        }
        return time
    }

    private mutating func report(
        _ severity: Notice.Severity, _ place: Place, _ what: Wording, found: String? = nil,
        wanted: Wording? = nil, fix: Wording? = nil
    ) {
        notices.append(
            Notice(
                severity, at: place, what, found: found.map(FormText.quoted), wanted: wanted,
                fix: fix))
    }
}
