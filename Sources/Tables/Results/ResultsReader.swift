public import Exact
public import Model

/// Reads the points that units got, from the tables they are published in: a table for each unit, a
/// column for each unit, or a row for each unit.
public struct ResultsReader {
    let round: Round
    let pack: Pack
    let assessor: String
    let time: DateTime
    /// The id of the unit a person says the tables are of.
    let unit: String?
    let matcher: CriterionMatcher
    var judgements: [Judgement] = []
    var notices: [Notice] = []
    var rowCount = 0
    private var seen: [[String]: Place] = [:]

    /// A reader for results of `round`.
    ///
    /// - Parameters:
    ///   - assessor: who decided, for the record.
    ///   - time: when, for the record.
    ///   - unit: the id of the unit, where the tables do not name it.
    public init(
        round: Round, pack: Pack, assessor: String, time: DateTime, unit: String? = nil
    ) {
        self.round = round
        self.pack = pack
        self.assessor = assessor
        self.time = time
        self.unit = unit
        matcher = CriterionMatcher(pack)
    }

    /// The judgements in `file`.
    ///
    /// - Throws: when no table in it holds results.
    public mutating func read(
        _ file: TableFile, sheet: String? = nil
    ) throws(RejectedInput) -> ResultsImport {
        notices = file.notices
        let grids = file.grids.filter { grid in
            sheet.map { TableText.key($0) == TableText.key(grid.sheet ?? "") } ?? true
        }
        var tables = 0
        for grid in grids {
            if readWide(grid) || readAcross(grid) {
                tables += 1
                continue
            }
            let part = TableFile(file: file.file, grids: [grid])
            for (_, table) in TableReader.all(part) where isResult(table) {
                tables += 1
                readRows(of: table)
            }
        }
        guard tables > 0 else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file.file), ResultsWording.noResults,
                    wanted: ResultsWording.aResultsHead, fix: ResultsWording.addHead))
        }
        let units = round.units.map(\.id).filter { id in judgements.contains { $0.unit == id } }
        return ResultsImport(
            judgements: judgements, notices: notices, units: units, rowCount: rowCount)
    }

    private func isResult(_ table: IndicatorTable) -> Bool {
        table.head.roles.values.contains(.awarded) || table.head.roles.values.contains(.lost)
    }

    // MARK: - Shared

    /// The unit whose name stands in `text`; of several the longest name.
    func unit(in text: String) -> Unit? {
        let key = TableText.key(text)
        let found = round.units.filter { key.contains(TableText.key($0.name)) || key == $0.id }
        return found.max { $0.name.count < $1.name.count }
    }

    /// The unit that `text` names and nothing else.
    func unit(named text: String) -> Unit? {
        let key = TableText.key(text)
        return round.units.first { TableText.key($0.name) == key || $0.id == key }
    }

    mutating func report(
        _ severity: Notice.Severity, _ place: Place, _ what: Wording, found: String? = nil,
        wanted: Wording? = nil, fix: Wording? = nil
    ) {
        notices.append(
            Notice(
                severity, at: place, what, found: found.map { TableText.quoted($0) },
                wanted: wanted, fix: fix))
    }

    /// The criterion a row speaks of; what is wrong is told.
    mutating func criterion(_ query: CriterionMatcher.Query, at place: Place) -> Criterion? {
        switch matcher.match(query) {
        case .found(let criterion): return criterion
        case .several(let some):
            report(
                .error, place, ResultsWording.severalCriteria, found: query.names.first,
                wanted: Wording(verbatim: some.map(\.id).joined(separator: "、")),
                fix: ResultsWording.addCode)
        case .none(let nearest):
            report(
                .error, place, ResultsWording.noCriterion, found: query.names.first,
                fix: nearest.map(ResultsWording.didYouMean) ?? ResultsWording.addCode)
        }
        return nil
    }

    /// Records what was decided; twice is an error.
    mutating func add(
        _ decision: Judgement.Decision, of criterion: Criterion, unit: String, reason: String,
        at place: Place
    ) {
        if let first = seen[[unit, criterion.id]] {
            report(
                .error, place, ResultsWording.twice(criterion.id),
                fix: ResultsWording.firstStands(first))
            return
        }
        seen[[unit, criterion.id]] = place
        var reason = TableText.line(reason)
        if reason.isEmpty {
            let isFull = if case .points(criterion.points) = decision { true } else { false }
            reason = isFull ? ResultsWording.fullPoints : ResultsWording.noReason
        }
        judgements.append(
            Judgement(
                unit: unit, criterion: criterion.id, decision: decision, assessor: assessor,
                time: time, reason: reason, place: place))
    }

    /// What a cell with a result says.
    mutating func decision(
        _ text: String, lost: String = "", of criterion: Criterion, at place: Place
    ) -> Judgement.Decision? {
        let key = TableText.key(text)
        let taken = TableText.key(lost)
        if Self.isNotApplicable(key) || key.isEmpty && Self.isNotApplicable(taken) {
            return .notApplicable
        }
        let full = criterion.points.amount
        var points: Decimal128?
        if !key.isEmpty {
            points = Self.number(key)
            if points == nil {
                report(
                    .error, place, TablesWording.wrongPoints, found: text,
                    wanted: ResultsWording.upTo(criterion.points))
                return nil
            }
        }
        let loss = Self.loss(taken)
        if loss == nil, points == nil, !taken.isEmpty {
            report(
                .error, place, ResultsWording.wrongLoss, found: lost,
                wanted: ResultsWording.upTo(criterion.points))
        }
        if let taken = loss {
            let left = full - taken.magnitude
            if let points, points != left {
                report(
                    .warning, place, ResultsWording.doNotFit(points, taken, full),
                    fix: ResultsWording.awardCounts)
            }
            points = points ?? left
        }
        guard let points else { return nil }
        guard points >= 0, points <= full else {
            report(
                .error, place, ResultsWording.outOfRange, found: points.reduced.plain,
                wanted: ResultsWording.upTo(criterion.points), fix: ResultsWording.checkPoints)
            return nil
        }
        return .points(Points(points.reduced))
    }

    private static func isNotApplicable(_ key: String) -> Bool {
        ["/", "\\", "-", "—", "——", "--"].contains(key)
            || ["不涉及", "不适用", "不考核", "不纳入", "无此项"].contains(where: key.hasPrefix)
    }

    /// What was taken: `-2`, `扣1.5分`, `2分（超时2件）`.
    private static func loss(_ key: String) -> Decimal128? {
        let text = key.prefix { !"(,;:。".contains($0) }
        return number(text.hasPrefix("扣") ? String(text.dropFirst()) : String(text))
    }

    /// A number with its sign: `-2`, `16.5分`.
    static func number(_ key: String) -> Decimal128? {
        let isNegative = key.hasPrefix("-")
        guard case .amount(let number)? = PointText(isNegative ? String(key.dropFirst()) : key)
        else { return nil }
        return isNegative ? number.negated : number
    }
}
