import Exact
import Model
import Rules
import Settings

/// Reads the one document of a round file, then checks it against its pack.
struct RoundDocument {
    private static let mostUnits = 20_000
    private static let mostVetoes = 200

    private var reader: SettingReader
    private let folder: InputFolder
    private let digest: String
    private let packReader: PackReader

    init(_ setting: Setting, in folder: InputFolder, digest: String, packReader: PackReader) {
        self.reader = SettingReader(setting)
        self.folder = folder
        self.digest = digest
        self.packReader = packReader
    }

    mutating func read(
        packFolder: String?, tailoring chosen: [String]?, only unit: String?,
        asOf chosenTime: DateTime?
    ) -> RoundReading {
        let id = reader.identifier(
            "round", Identifier.isFolderName, wanted: PackWording.aFolderName)
        let title = reader.text("title", required: true)
        let organiser = reader.text("organiser", required: true)
        let paths = RoundPaths(folder)
        let named = paths.pack(&reader)
        let ownTailoring = paths.tailoring(&reader)
        let writtenTime = reader.time("as-of", required: chosenTime == nil)
        let asOf = chosenTime ?? writtenTime
        let period = reader.period("period")
        let deadline = reader.time("submission-deadline")
        let files = paths.files(&reader)
        let calendar = calendar(files?.calendar)
        let (crawl, base) = crawl()
        let (probe, probeNotices) = ProbeReader(paths).read(reader.value("probe"))
        reader.report(probeNotices)

        let packFolder = packFolder ?? existing(named)
        let tailoring = chosen ?? ownTailoring
        let packReading = packFolder.map {
            packReader.read(folder: $0, tailoring: tailoring)
        }
        let pack = packReading?.pack
        reader.report(pack.map(draftNotices) ?? [])
        let profiles = profiles()
        var unitsReader = UnitsReader(
            base: base, columns: pack?.columns, profiles: profiles?.profiles ?? [:],
            profileNames: profiles?.names ?? [])
        unitsReader.read(units(only: unit))
        reader.report(unitsReader.notices)
        let vetoes = vetoes(pack)
        let status = status()
        let composite = composite(unitsReader.units, only: unit)
        reader.report(times(asOf, period, deadline, pack))
        let notices = NoticeOrder.sorted((packReading?.notices ?? []) + reader.finish())

        let isRefused = notices.contains { $0.severity == .error }
        guard !isRefused, let id, let title, let organiser, let asOf, let period, let files,
            let probe, let packFolder, let pack
        else { return RoundReading(prepared: nil, pack: pack, notices: notices) }
        let round = Round(
            id: id, title: title, organiser: organiser, asOf: asOf, period: period,
            submissionDeadline: deadline, calendar: calendar.days, calendarFile: calendar.file,
            units: unitsReader.units,
            vetoes: vetoes.compactMap(\.finished), status: status, composite: composite,
            digest: digest)
        let plan = RoundPlan(
            folder: folder.path, pack: packFolder, tailoring: tailoring,
            submissions: files.submissions,
            judgements: files.judgements, namesJudgements: reader.setting["judgements"] != nil,
            captures: files.captures, crawl: crawl, probe: probe)
        let book = RuleBook.compile(pack: pack, vetoes: round.vetoes).book
        return RoundReading(
            prepared: RoundReading.Prepared(round: round, plan: plan, pack: pack, book: book),
            pack: pack, notices: notices)
    }

    /// A pack whose numbers are not all known scores nothing: every one that is missing.
    private func draftNotices(_ pack: Pack) -> [Notice] {
        guard pack.isDraft else { return [] }
        let place = reader.setting["pack"]?.place ?? reader.setting.place
        return [
            Notice(
                .error, at: place, DraftPackWording.noScoring(pack.openCells.count),
                fix: DraftPackWording.fillOrTailor)
        ] + pack.openCells.map { DraftCheck.notice($0, as: .error) }
    }

    /// The pack's folder when there is one.
    private mutating func existing(_ pack: String?) -> String? {
        guard let pack else { return nil }
        guard InputFolder.realPath(pack) != nil else {
            reader.report(
                Notice(
                    .error, at: reader.setting["pack"]?.place, RoundWording.noPack,
                    found: reader.setting["pack"]?.summary, wanted: RoundWording.aRelativePath))
            return nil
        }
        return pack
    }

    /// The published working days, with those of the file at `path` for its years.
    private mutating func calendar(
        _ path: String?
    ) -> (days: WorkingCalendar, file: Round.CalendarFile?) {
        guard let path else { return (.published, nil) }
        do throws(RejectedInput) {
            let (own, file) = try CalendarReader(folder).read(path)
            return (.published.updated(with: own), file)
        } catch {
            reader.report(error.notices)
            return (.published, nil)
        }
    }

    private mutating func status() -> RoundStatus? {
        guard let text = reader.text("status") else { return nil }
        let status = RoundStatus.allCases.first { $0.wording.zh == text || $0.rawValue == text }
        if status == nil { reader.reject("status", wanted: RoundWording.aStatus) }
        return status
    }

    /// None where one unit is read alone: it says nothing of the others.
    private mutating func composite(_ units: [Unit], only unit: String?) -> Composite? {
        guard let setting = reader.value("composite"), unit == nil else { return nil }
        let (composite, notices) = CompositeReader(units: units.map(\.id)).read(setting)
        reader.report(notices)
        return composite
    }

    private mutating func crawl() -> (RoundCrawl?, UnitsReader.Base) {
        guard let setting = reader.value("crawl") else { return (nil, .none) }
        var part = CrawlReader(setting)
        let (crawl, site, notices) = part.read()
        reader.report(notices)
        return (crawl, site)
    }

    private mutating func profiles() -> ProfilesReader? {
        guard let setting = reader.value("profiles") else { return nil }
        let profiles = ProfilesReader(setting)
        reader.report(profiles.notices)
        return profiles
    }

    private mutating func units(only unit: String?) -> [Setting] {
        let list = reader.list("units", atMost: Self.mostUnits, required: true)
        if let list, list.isEmpty {
            reader.report(
                Notice(
                    .error, at: reader.setting["units"]?.place, RoundWording.noUnits,
                    fix: RoundWording.addUnits))
        }
        let wanted = list?.filter { entry in
            unit != nil && (entry["id"]?.scalar == unit || entry["name"]?.scalar == unit)
        }
        return wanted.flatMap { $0.isEmpty ? nil : $0 } ?? list ?? []
    }

    /// The round's own vetoes, checked against the pack's facts.
    private mutating func vetoes(_ pack: Pack?) -> [CriterionDraft] {
        var drafts: [CriterionDraft] = []
        for item in reader.list("vetoes", atMost: Self.mostVetoes) ?? [] {
            let (draft, notices) = CriterionReader(.veto).read(item)
            reader.report(notices)
            drafts.append(draft)
        }
        reader.report(DuplicateCheck.codes(drafts.map { ($0.id, $0.idPlace) }))
        guard let pack else { return drafts }
        let vocabulary = Vocabulary(pack)
        for draft in drafts {
            guard let veto = draft.checkable else { continue }
            reader.report(
                RuleCatalog.standard.compile(veto, role: .veto, vocabulary: vocabulary).notices)
            let first = (pack.pointCriteria + pack.vetoes).first { $0.id == veto.id }
            guard let first else { continue }
            reader.report(
                Notice(
                    .error, at: draft.idPlace, PackWording.duplicateCode, found: veto.id,
                    wanted: PackWording.uniqueCode, fix: PackWording.firstStands(at: first.place)))
        }
        return drafts
    }

    /// Dates that contradict each other, or the pack.
    private func times(
        _ asOf: DateTime?, _ period: Period?, _ deadline: DateTime?, _ pack: Pack?
    ) -> [Notice] {
        var notices: [Notice] = []
        let place = { (key: String) in reader.setting[key]?.place }
        if let asOf, let period, asOf.date < period.from {
            notices.append(
                Notice(
                    .error, at: place("as-of"), RoundWording.asOfBeforePeriod, found: "\(asOf)",
                    wanted: PackWording.notBefore(period.from)))
        } else if let asOf, let period, asOf.date < period.to {
            notices.append(
                Notice(
                    .warning, at: place("as-of"), RoundWording.asOfWithinPeriod, found: "\(asOf)",
                    wanted: PackWording.notBefore(period.to)))
        }
        if let asOf, let deadline, asOf < deadline {
            notices.append(
                Notice(
                    .warning, at: place("submission-deadline"), RoundWording.deadlineAfterAsOf,
                    found: "\(deadline)", wanted: RoundWording.notAfter(asOf)))
        }
        guard let pack else { return notices }
        if let period, period.from < pack.period.from || period.to > pack.period.to {
            notices.append(
                Notice(
                    .warning, at: place("period"), RoundWording.periodOutsidePack,
                    found: "\(period.from) – \(period.to)",
                    wanted: PackWording.within(pack.period)))
        }
        if reader.setting["submission-deadline"] == nil, pack.facts.contains(where: \.isClaimed) {
            notices.append(
                Notice(
                    .warning, at: reader.setting.place, RoundWording.noDeadline,
                    fix: RoundWording.addDeadline))
        }
        return notices
    }
}
