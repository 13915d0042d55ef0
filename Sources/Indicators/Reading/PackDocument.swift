import Exact
import Model
import Rules

/// Reads the one document of a pack file, then checks it as a whole.
struct PackDocument {
    /// Far above every real pack, low enough that checking stays quick.
    private static let mostColumns = 200
    private static let mostFacts = 1_000
    private static let mostVetoes = 200

    private var reader: SettingReader
    private let folderName: String
    private let content: PackFolder.Content
    private let tailorings: [Tailoring]
    private let checkObservation: PackReader.ObservationCheck

    private var indicators: [IndicatorDraft] = []
    private var vetoes: [CriterionDraft] = []
    private var bonus: BonusReader?
    private var groups: [GroupWeights] = []
    private var facts: [FactDescriptor] = []
    private var brokenFacts: Set<String> = []

    init(
        _ setting: Setting, folderName: String, content: PackFolder.Content,
        tailorings: [Tailoring] = [], checkObservation: @escaping PackReader.ObservationCheck
    ) {
        self.reader = SettingReader(setting)
        self.folderName = folderName
        self.content = content
        self.tailorings = tailorings
        self.checkObservation = checkObservation
    }

    /// The pack with everything to know about it; `earlier` was found out before.
    mutating func read(after earlier: [Notice] = []) -> PackReading {
        let id = id()
        let version = reader.identifier(
            "version", Identifier.isVersion, wanted: PackWording.aVersion)
        let title = reader.text("title", required: true)
        let source = source()
        let period = reader.period("period")
        let weights = reader.choice("weights", of: Pack.WeightOrigin.self, required: true)
        let policy = policy()
        let columns = columns()
        readFacts(columns)
        let lexicons = lexicons()
        readTree(of: policy.total)
        readGroups(of: policy.total, floor: policy.floor ?? PolicyReader.standardFloor)
        var notices = earlier + reader.finish()
        notices += treeNotices(total: policy.total, floor: policy.floor, period: period)
        notices += ruleNotices(
            isSoundSoFar: !notices.contains { $0.severity == .error },
            passLine: policy.policy?.passLine ?? Policy.usualPassLine)
        let cells = openCells
        notices += cells.map(DraftCheck.notice)
        let sorted = NoticeOrder.sorted(notices)
        let isRefused = sorted.contains { $0.severity == .error }
        guard !isRefused, let id, let version, let title, let source, let period, let weights,
            let policy = policy.policy
        else { return PackReading(pack: nil, book: nil, notices: sorted) }
        let pack = Pack(
            id: id, version: version, title: title, source: source, period: period,
            weightOrigin: weights, policy: policy, columns: columns, facts: facts,
            indicators: indicators.compactMap(\.finished),
            vetoes: vetoes.compactMap(\.finished), groups: groups, bonus: bonus?.finished,
            models: content.models, lexicons: lexicons, tailorings: tailorings,
            openCells: cells, digest: content.digest(tailoredBy: tailorings),
            files: content.files)
        let book = RuleBook.compile(pack: pack).book
        return PackReading(pack: pack, book: book, notices: sorted)
    }

    private var bonusCriteria: [CriterionDraft] { bonus?.criteria ?? [] }

    /// Every criterion that earns points.
    private var pointCriteria: [CriterionDraft] {
        indicators.flatMap(\.allCriteria) + bonusCriteria
    }

    private var openCells: [OpenCell] {
        DraftCheck.cells(indicators, bonus: bonus, vetoes: vetoes)
    }

    private mutating func id() -> String? {
        let id = reader.identifier(
            "pack", Identifier.isFolderName, wanted: PackWording.aFolderName)
        if let id, id != folderName {
            reader.report(
                Notice(
                    .error, at: reader.setting["pack"]?.place, PackWording.wrongFolder, found: id,
                    wanted: PackWording.exactText(folderName), fix: PackWording.renameEither))
        }
        return id
    }

    private mutating func source() -> Pack.Source? {
        guard let setting = reader.value("source", required: true) else { return nil }
        var part = SettingReader(setting)
        let document = part.text("document", required: true)
        let title = part.text("title")
        let annex = part.text("annex")
        reader.report(part.finish())
        return document.map { Pack.Source(document: $0, title: title, annex: annex) }
    }

    private mutating func policy() -> (policy: Policy?, total: Points?, floor: Decimal128?) {
        guard let setting = reader.value("policy", required: true) else { return (nil, nil, nil) }
        var part = PolicyReader(setting)
        let (policy, total, floor, notices) = part.read()
        reader.report(notices)
        return (policy, total, floor)
    }

    private mutating func columns() -> [String] {
        var columns: [String] = []
        var taken: Set<String> = []
        for item in reader.list("columns", atMost: Self.mostColumns) ?? [] {
            guard let name = item.scalar, SettingReader.isLabel(name) else {
                reader.report(
                    Notice(
                        .error, at: item.place, PackWording.blankColumn, found: item.summary,
                        wanted: PackWording.aLabel))
                continue
            }
            if !taken.insert(name).inserted {
                reader.report(
                    Notice(
                        .error, at: item.place, PackWording.duplicateColumn, found: name,
                        wanted: PackWording.uniqueName))
            } else {
                columns.append(name)
            }
        }
        return columns
    }

    private mutating func readFacts(_ columns: [String]) {
        var part = FactsReader(columns: columns, checkObservation: checkObservation)
        part.read(reader.list("facts", atMost: Self.mostFacts, required: true) ?? [])
        reader.report(part.notices)
        (facts, brokenFacts) = (part.facts, part.broken)
    }

    /// The word lists; a fact that asks for one that is not there is an error.
    private mutating func lexicons() -> [Lexicon] {
        var lexicons: [Lexicon] = []
        for file in content.lexicons {
            var part = LexiconReader()
            lexicons.append(part.read(file.bytes, name: file.name, file: file.shown))
            reader.report(part.notices)
        }
        let names = lexicons.map(\.name)
        for fact in facts {
            guard let setting = fact.observation?.settings["lexicon"], let name = setting.scalar,
                !names.contains(name)
            else { continue }
            reader.report(
                Notice(
                    .error, at: setting.place, LexiconWording.unknown, found: name,
                    wanted: LexiconWording.oneOf(names), fix: LexiconWording.addFile))
        }
        return lexicons
    }

    private mutating func readTree(of total: Points?) {
        let list = reader.list("indicators", required: true)
        if let list, list.isEmpty {
            reader.report(
                Notice(
                    .error, at: reader.setting["indicators"]?.place, PackWording.noIndicators,
                    wanted: PackWording.atLeastOneIndicator))
        }
        var tree = TreeReader()
        indicators = tree.read(list ?? [], of: total)
        reader.report(tree.notices)
        for item in reader.list("vetoes", atMost: Self.mostVetoes) ?? [] {
            let (veto, notices) = CriterionReader(.veto).read(item)
            reader.report(notices)
            vetoes.append(veto)
        }
        if let setting = reader.value("bonus") {
            var part = BonusReader()
            part.read(
                setting, indicators: indicators.flatMap(\.withDescendants).compactMap(\.id))
            reader.report(part.notices)
            bonus = part
        }
    }

    private mutating func readGroups(of total: Points?, floor: Decimal128) {
        guard let setting = reader.value("groups") else { return }
        var part = GroupsReader(indicators, total: total, floor: floor)
        groups = part.read(setting)
        reader.report(part.notices)
    }

    private func treeNotices(total: Points?, floor: Decimal128?, period: Period?) -> [Notice] {
        let place = reader.setting["indicators"]?.place ?? reader.setting.place
        var check = TreeCheck(indicators, at: place)
        check.codes(others: bonusCriteria + vetoes)
        check.sums(total: total)
        if let total {
            check.floor(floor ?? PolicyReader.standardFloor, of: total)
            check.leverage(total: total)
        }
        var notices = check.notices
        if let period {
            notices += DueCheck.notices(pointCriteria + vetoes, within: period)
        }
        return notices
    }

    private func ruleNotices(isSoundSoFar: Bool, passLine: Decimal128) -> [Notice] {
        var check = RuleCheck(
            facts: facts, broken: brokenFacts, models: content.models, passLine: passLine)
        check.check(pointCriteria, as: .points)
        check.check(vetoes, as: .veto)
        // Where something is wrong, that may be why a fact seems unread.
        if isSoundSoFar, !check.notices.contains(where: { $0.severity == .error }) {
            // A tailoring that drops a criterion leaves its facts for others to read.
            check.checkUse(besides: tailorings.isEmpty ? nil : reader.setting.place.file)
            check.checkModels(usedBy: pointCriteria + vetoes)
        }
        return check.notices
    }
}
