import Evidence
import Exact
public import Forms
import Indicators
public import Model
import Workbook

extension Assessor {
    /// An empty unit list for rounds on the pack in `folder`.
    ///
    /// - Throws: `RejectedInput` when the pack cannot be used.
    public func unitListExample(
        packFolder folder: String, tailoring: [String] = []
    ) throws(RejectedInput) -> NamedFile {
        let reading = check(packFolder: folder, tailoring: tailoring)
        guard let pack = reading.pack else { throw RejectedInput(reading.notices) }
        let draft = UnitListForm(pack: pack).draft(created: try Defaults(pack).asOf())
        return NamedFile(name: UnitListForm.fileName, bytes: try Self.bytes(of: draft))
    }

    /// The files a round in `folder` begins with.
    ///
    /// What `wishes` leave out is taken from the list, then from the pack. Nothing is written; what
    /// is returned has passed the check of a round.
    /// - Parameters:
    ///   - list: the unit list, an .xlsx file.
    ///   - file: its name.
    ///   - packFolder: where the pack lies.
    ///   - packPath: the same place relative to `folder`.
    ///   - tailoring: the files that tailor the pack, in order.
    ///   - tailoringPaths: the same files relative to `folder`.
    ///   - folder: the round's folder, which exists.
    ///   - folderName: its name, the round's id where it can be one.
    ///   - language: of the comments in the round file.
    /// - Throws: `RejectedInput` with every problem of the pack, the list or the round.
    public func newRound(
        units list: [UInt8], file: String, packFolder: String, packPath: String,
        tailoring: [String] = [], tailoringPaths: [String] = [], folder: String, folderName: String,
        wishes: RoundDetails, language: Language
    ) throws(RejectedInput) -> NewRound {
        let reading = check(packFolder: packFolder, tailoring: tailoring)
        guard let pack = reading.pack else { throw RejectedInput(reading.notices) }
        let units = try UnitListReader.read(list, file: file, pack: pack)
        var (draft, assumed) = try draft(
            wishes.completed(by: units.details), units: units.units, pack: pack,
            packPath: packPath, folderName: folderName)
        draft.tailoring = tailoringPaths
        let content = Array(draft.text(in: language).utf8)
        let checked = RoundReader(packReader: packReader).read(folder: folder, content: content)
        guard let prepared = checked.prepared else {
            throw RejectedInput(units.notices + checked.notices)
        }
        let round = PreparedRound(prepared: prepared, notices: checked.notices)
        return NewRound(
            file: NamedFile(name: RoundReader.main, bytes: content),
            judgements: try firstJudgementSheet(of: round), units: units.units.count,
            assumed: assumed, notices: units.notices + checked.notices)
    }

    private func draft(
        _ details: RoundDetails, units: [Unit], pack: Pack, packPath: String, folderName: String
    ) throws(RejectedInput) -> (RoundDraft, assumed: [Wording]) {
        let defaults = Defaults(pack)
        var assumed: [Wording] = []
        func assume(_ label: Wording, _ value: String) -> String {
            assumed.append(
                Wording(zh: "\(label.zh)：\(value)", en: "\(label.en): \(value)"))
            return value
        }
        let (from, to) = (details.from ?? pack.period.from, details.to ?? pack.period.to)
        guard let period = Period(from: from, to: to) else {
            throw RejectedInput(
                Notice(.error, InitWording.periodBackwards, found: "\(from) – \(to)"))
        }
        let id = details.id ?? (RoundDraft.isID(folderName) ? folderName : pack.id)
        guard RoundDraft.isID(id) else {
            throw RejectedInput(
                Notice(.error, InitWording.badID, found: id, wanted: InitWording.anID))
        }
        if details.id == nil { _ = assume(InitWording.id, id) }
        let title = details.title ?? assume(InitWording.title, pack.title)
        let organiser = details.organiser ?? assume(InitWording.organiser, InitWording.office)
        if details.from == nil || details.to == nil {
            _ = assume(InitWording.period, "\(from) – \(to)")
        }
        let deadline =
            if let written = details.deadline { written } else { try defaults.deadline(to) }
        if details.deadline == nil { _ = assume(InitWording.deadline, "\(deadline)") }
        let asOf =
            if let written = details.asOf { written } else {
                try defaults.asOf(after: max(to, deadline.date))
            }
        if details.asOf == nil { _ = assume(InitWording.asOf, "\(asOf)") }
        let draft = RoundDraft(
            id: id, title: title, organiser: organiser, pack: packPath, asOf: asOf,
            period: period, deadline: deadline, judgements: JudgementSheet.fileName,
            columns: pack.columns, units: units)
        return (draft, assumed)
    }

    /// What a round is like when nobody says otherwise: it follows from the pack's period, never
    /// from a clock.
    private struct Defaults {
        /// Beijing time, in seconds east of UTC.
        private static let offset = 8 * 3600
        private let pack: Pack

        init(_ pack: Pack) { self.pack = pack }

        /// 18:00 on the last day.
        func deadline(_ last: CivilDate) throws(RejectedInput) -> DateTime {
            try time(last, hour: 18)
        }

        /// 9:00 on the day after the last one.
        func asOf(after last: CivilDate? = nil) throws(RejectedInput) -> DateTime {
            try time((last ?? pack.period.to).adding(days: 1), hour: 9)
        }

        private func time(_ day: CivilDate?, hour: Int) throws(RejectedInput) -> DateTime {
            guard let day, let clock = CivilTime(hour: hour, minute: 0, second: 0),
                let time = DateTime(date: day, time: clock, offset: Self.offset)
            else { throw RejectedInput(Notice(.error, InitWording.outsideCalendar)) }
            return time
        }
    }
}
