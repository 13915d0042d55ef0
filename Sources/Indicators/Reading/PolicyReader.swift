import Exact
import Model

/// Reads how a pack turns points into a result.
struct PolicyReader {
    /// 4 %: what a first- or second-level indicator carries at least, and what
    /// openness weighs at least in the performance appraisal.
    static let standardFloor = Decimal128(4, exponent: -2) ?? 0

    /// 20 %: assessors further apart than that are named.
    static let usualDistance = Decimal128(2, exponent: -1) ?? 0

    private var reader: SettingReader

    init(_ setting: Setting) {
        self.reader = SettingReader(setting)
    }

    /// The policy, when every part was read, with the total as far as it was.
    mutating func read() -> (policy: Policy?, total: Points?, floor: Decimal128?, [Notice]) {
        var total = reader.points("total", required: true)
        if let points = total, points <= .zero {
            reader.reject("total", wanted: PackWording.aboveZero)
            total = nil
        }
        let (floor, reason) = floor()
        let share = appraisalShare()
        let passLine = passLine()
        let notApplicable =
            reader.choice("not-applicable", of: Policy.NotApplicableRule.self) ?? .siblings
        let unanswered = reader.choice("unanswered", of: Policy.UnansweredRule.self) ?? .zero
        let vetoed = vetoed(total: total)
        let panel = panel()
        let rounding = rounding()
        let grades = grades(total: total)
        let notices = reader.finish()
        guard let total, let floor, let share, let passLine, let rounding, let grades else {
            return (nil, total, floor, notices)
        }
        let policy = Policy(
            total: total, weightFloor: floor, weightFloorReason: reason, appraisalShare: share,
            passLine: passLine, notApplicable: notApplicable, unanswered: unanswered,
            vetoedTotal: vetoed, panel: panel, rounding: rounding, grades: grades)
        return (policy, total, floor, notices)
    }

    private mutating func floor() -> (Decimal128?, reason: String?) {
        let written = reader.share("weight-floor")
        let reason = reader.text("weight-floor-reason")
        let isAbsent = reader.setting["weight-floor"] == nil
        guard let floor = isAbsent ? Self.standardFloor : written else { return (nil, reason) }
        if floor < Self.standardFloor, reader.setting["weight-floor-reason"] == nil {
            reader.reject(
                "weight-floor", wanted: PackWording.atLeastShare(Self.standardFloor),
                fix: PackWording.giveFloorReason)
        }
        if floor >= Self.standardFloor, reason != nil {
            reader.report(
                Notice(
                    .warning, at: reader.setting["weight-floor-reason"]?.place,
                    PackWording.floorReasonUnneeded, fix: PackWording.removeKey))
        }
        return (floor, reason)
    }

    private mutating func appraisalShare() -> Decimal128? {
        let written = reader.share("appraisal-share")
        guard let setting = reader.setting["appraisal-share"] else { return Self.standardFloor }
        guard let share = written else { return nil }
        if share < Self.standardFloor {
            reader.report(
                Notice(
                    .error, at: setting.place, PackWording.appraisalShareTooLow,
                    found: setting.summary,
                    wanted: PackWording.atLeastShare(Self.standardFloor),
                    fix: PackWording.raiseAppraisalShare))
        }
        return share
    }

    /// `assessors: {combine: mean, apart: 20%}`
    private mutating func panel() -> Policy.Panel? {
        guard let setting = reader.value("assessors") else { return nil }
        var part = SettingReader(setting)
        let combination = part.choice(
            "combine", of: Policy.Panel.Combination.self, required: true)
        let apart = part.share("apart") ?? Self.usualDistance
        reader.report(part.finish())
        return combination.map { Policy.Panel($0, apart: apart) }
    }

    /// `vetoed-total: 59`: what a vetoed unit's total is put down as.
    private mutating func vetoed(total: Points?) -> Points? {
        let points = reader.points("vetoed-total")
        if let points, let total, points > total {
            reader.reject("vetoed-total", wanted: PackWording.atMostTotal(total))
        }
        return points
    }

    private mutating func passLine() -> Decimal128? {
        let written = reader.share("pass-line")
        guard reader.setting["pass-line"] != nil else { return Policy.usualPassLine }
        guard let line = written else { return nil }
        guard line > 0, line < 1 else {
            reader.reject("pass-line", wanted: PackWording.aPassLine)
            return nil
        }
        return line
    }

    private mutating func rounding() -> RoundingPolicy? {
        guard let setting = reader.value("rounding") else {
            return RoundingPolicy(places: 2, mode: .halfUp)
        }
        var part = SettingReader(setting)
        let places = part.integer("places", in: 0...6, required: true)
        let mode = part.choice("mode", of: RoundingMode.self, required: true)
        reader.report(part.finish())
        guard let places, let mode else { return nil }
        return RoundingPolicy(places: places, mode: mode)
    }

    private mutating func grades(total: Points?) -> [Policy.Grade]? {
        guard let setting = reader.value("grades", required: true) else { return nil }
        var part = SettingReader(setting)
        var grades: [Policy.Grade] = []
        for entry in setting.entries ?? [] {
            guard let (from, top) = grade(entry, &part) else { continue }
            if let above = grades.last, above.top == nil ? above.from <= from : above.from < from {
                part.reject(
                    entry.key, wanted: PackWording.below(above.from, of: above.name),
                    fix: PackWording.orderGrades)
            }
            if let total, from > total {
                part.reject(entry.key, wanted: PackWording.atMostTotal(total))
            }
            grades.append(Policy.Grade(name: entry.key, from: from, top: top))
        }
        let isComplete = grades.count == setting.entries?.count
        if isComplete, grades.last?.from != .zero || grades.last?.top != nil {
            let last = setting.entries?.last?.value
            part.report(
                Notice(
                    .error, at: last?.place ?? setting.place,
                    grades.isEmpty ? PackWording.noGrades : PackWording.gradesMustEndAtZero,
                    found: last?.summary,
                    wanted: PackWording.zeroAtTheEnd, fix: PackWording.addLowestGrade))
        }
        reader.report(part.finish())
        return isComplete ? grades : nil
    }

    /// `优秀: 90`, or `先进: {from: 67, top: 25%}` for the best quarter of a group.
    private func grade(
        _ entry: Setting.Entry, _ reader: inout SettingReader
    ) -> (from: Points, top: Decimal128?)? {
        guard entry.value.entries != nil else {
            return reader.points(entry.key).map { ($0, nil) }
        }
        guard let value = reader.value(entry.key) else { return nil }
        var part = SettingReader(value)
        let written = part.points("from")
        let from = value["from"] == nil ? Points.zero : written
        let top = part.share("top", required: true)
        if let top, top <= 0 || top >= 1 {
            part.reject("top", wanted: PackWording.aTopShare)
        }
        let problems = part.finish()
        reader.report(problems)
        guard let from, let top, !problems.contains(where: { $0.severity == .error }) else {
            return nil
        }
        return (from, top)
    }
}
