import Exact
import Model
import Rules
import Workbook

/// Reads an exported workbook back: the files it carries, changed where a person changed what is
/// visible.
struct PackWorkbookReader {
    private let file: String
    private let grids: [TableGrid]
    private let pack: PackFiles
    private var setting: Setting
    private var notices: [Notice] = []
    private var isEdited = false

    /// - Throws: when the carried `pack.yaml` cannot be read.
    init(
        _ files: [(name: String, bytes: [UInt8])], file: String, grids: [TableGrid]
    ) throws(RejectedInput) {
        self.file = file
        self.grids = grids
        pack = try PackFiles(files, shown: file)
        setting = pack.setting
    }

    /// The pack that the workbook comes to; `id` is the one wanted.
    mutating func read(id: String) -> PackImport {
        let original = pack.setting
        for sheet in PackSheet.all(of: original) { compare(sheet) }
        if let old = original["pack"]?.scalar, old != id {
            setting = setting.replacing("pack", with: .text(id))
            isEdited = true
            notices.append(
                Notice(
                    .warning, at: Place(file: file), ExportWording.renamed, found: old,
                    wanted: Wording(verbatim: id)))
        }
        if isEdited {
            notices.append(Notice(.info, at: Place(file: file), ExportWording.commentsLost))
        }
        let files = isEdited ? pack.with(setting, notes: []) : pack.files
        var result = PackImport(files: files, rows: rows(original), misfits: [], notices: notices)
        result.isUnchanged = !isEdited
        return result
    }

    private func rows(_ original: Setting) -> [ReviewRow] {
        PackSheet.all(of: original).prefix { $0.name != "数据项" }.flatMap { sheet in
            sheet.rows.map { row in
                ReviewRow(
                    place: Place(file: file, sheet: sheet.name), kind: ReviewWording.criterion,
                    code: row.code, path: "",
                    text: row.entries.first { $0.key == "check" }?.text ?? "", points: nil,
                    phrase: "", rule: row.entries.first { $0.key == "rule" }?.text ?? "",
                    patterns: [], sureness: .certain, isUnderstood: true, facts: [], look: [],
                    others: [])
            }
        }
    }

    // MARK: - Sheets

    private mutating func compare(_ sheet: PackSheet) {
        guard let grid = grids.first(where: { $0.sheet == sheet.name }),
            let head = headRow(of: sheet, in: grid)
        else {
            notices.append(
                Notice(
                    .warning, at: Place(file: file, sheet: sheet.name), ExportWording.sheetGone))
            return
        }
        let columns = sheet.heads.map { text in
            (1...max(grid.width, 1)).first {
                TableText.key(grid.text(head, $0)) == TableText.key(text)
            }
        }
        let key = sheet.heads.firstIndex(of: PackSheet.codeHead) ?? 0
        var places: [String: Int] = [:]
        for row in (head + 1)..<max(grid.rows.count + 1, head + 1) {
            let text = columns[key].map { TableText.trimmed(grid.text(row, $0)) } ?? ""
            if grid.distinct(row).isEmpty { continue }
            if let first = grid.distinct(row).first,
                TableText.key(first.text) == PackSheet.totalLabel, let total = sheet.total
            {
                compareTotal(total, sheet, columns, grid, row)
                continue
            }
            guard sheet.rows.contains(where: { $0.code == text }) else {
                let isOurs = grid.rows[row - 1].contains { $0.row == row && !$0.isBlank }
                if isOurs {
                    notices.append(
                        Notice(
                            .warning, at: grid.place(row), ExportWording.newRow,
                            found: TableText.quoted(
                                grid.distinct(row).map(\.text).joined(separator: " ")),
                            fix: ExportWording.addInFile))
                }
                continue
            }
            if places[text] != nil {
                notices.append(
                    Notice(.error, at: grid.place(row), ExportWording.codeTwice, found: text))
            } else {
                places[text] = row
            }
        }
        var edits: [[String]: (text: String, place: Place, old: String)] = [:]
        var gone: Set<String> = []
        for row in sheet.rows {
            guard let number = places[row.code] else {
                gone.insert(row.code)
                continue
            }
            for (index, entry) in row.entries.enumerated() {
                guard let column = columns[index] else { continue }
                let text = TableText.trimmed(grid.text(number, column))
                if isSame(text, entry.text) { continue }
                let place = grid.place(number, column)
                guard !entry.key.isEmpty, !entry.code.isEmpty else {
                    notices.append(
                        Notice(
                            .warning, at: place, ExportWording.notEditable,
                            found: TableText.quoted(text),
                            wanted: Wording(verbatim: TableText.quoted(entry.text)),
                            fix: ExportWording.editFile))
                    continue
                }
                let key = [entry.code, entry.key]
                if let other = edits[key], other.text != text {
                    notices.append(
                        Notice(
                            .error, at: place, ExportWording.twoValues,
                            found: TableText.quoted(text),
                            wanted: Wording(verbatim: TableText.quoted(other.text)),
                            fix: ExportWording.keepOne))
                }
                edits[key] = edits[key] ?? (text, place, entry.text)
            }
        }
        remove(gone, sheet, grid)
        for (key, edit) in edits.sorted(by: { $0.value.place < $1.value.place }) {
            apply(edit.text, old: edit.old, to: key[0], key[1], at: edit.place)
        }
    }

    /// The row of the head, wherever it was moved.
    private func headRow(of sheet: PackSheet, in grid: TableGrid) -> Int? {
        let wanted = Set(sheet.heads.map(TableText.key))
        return (1...max(min(grid.rows.count, 60), 1)).first { row in
            let found = Set(grid.distinct(row).map { TableText.key($0.text) })
            let isKnown =
                !sheet.heads.contains(PackSheet.codeHead) || found.contains(PackSheet.codeHead)
            return isKnown && found.intersection(wanted).count * 2 > wanted.count
        }
    }

    private func isSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        if let left = Decimal128(one), let right = Decimal128(other) { return left == right }
        // Programs write line ends in ways of their own.
        func plain(_ text: String) -> String { TableText.line(text) }
        return plain(one) == plain(other)
    }

    // MARK: - Edits

    private mutating func compareTotal(
        _ total: String, _ sheet: PackSheet, _ columns: [Int?], _ grid: TableGrid, _ row: Int
    ) {
        guard let index = sheet.heads.firstIndex(of: PackSheet.pointsHead),
            let column = columns[index], case let text = TableText.trimmed(grid.text(row, column)),
            !isSame(text, total)
        else { return }
        guard let points = PointText(text)?.most else {
            notices.append(
                Notice(
                    .error, at: grid.place(row, column), TablesWording.wrongPoints, found: text,
                    wanted: TablesWording.aNumberOfPoints))
            return
        }
        let policy = (setting["policy"] ?? .map([])).replacing("total", with: .number(points))
        setting = setting.replacing("policy", with: policy)
        tell(text, old: total, at: grid.place(row, column))
    }

    private mutating func remove(_ gone: Set<String>, _ sheet: PackSheet, _ grid: TableGrid) {
        guard !gone.isEmpty else { return }
        guard sheet.heads.contains(PackSheet.codeHead) else {
            notices.append(
                Notice(
                    .warning, at: grid.place(0), ExportWording.notEditable,
                    found: gone.sorted().joined(separator: "、"), fix: ExportWording.editFile))
            return
        }
        setting = setting.without(gone)
        isEdited = true
        for code in gone.sorted() {
            notices.append(Notice(.warning, at: grid.place(0), ExportWording.rowGone, found: code))
        }
    }

    private mutating func apply(
        _ text: String, old: String, to code: String, _ key: String, at place: Place
    ) {
        let value: Setting
        switch key {
        case "rule": value = rule(text, of: code, at: place)
        case "weight", "points":
            if UnsetText.isUnset(text) {
                value = .text(Setting.unset)
                break
            }
            guard let points = PointText(text)?.most else {
                notices.append(
                    Notice(
                        .error, at: place, TablesWording.wrongPoints,
                        found: TableText.quoted(text), wanted: TablesWording.aNumberOfPoints))
                return
            }
            value = .number(points)
        default: value = .text(TableText.line(text))
        }
        setting = setting.setting(key, of: code, to: value)
        tell(text, old: old, at: place)
    }

    private mutating func tell(_ text: String, old: String, at place: Place) {
        isEdited = true
        notices.append(
            Notice(
                .info, at: place, ExportWording.edited, found: TableText.quoted(text),
                fix: nil))
    }

    /// A standard that was typed over the sentence of a rule.
    private mutating func rule(_ text: String, of code: String, at place: Place) -> Setting {
        let declared = FactDraft.declared(in: setting)
        let points = node(code, in: setting)?["points"]?.scalar.flatMap { Decimal128($0) } ?? 0
        let subject = RuleRecogniser.Subject(
            name: node(code, in: setting)?["check"]?.scalar ?? code, phrase: text, full: points,
            stated: points,
            branch: String(code.prefix { $0 != "." }),
            total: setting["policy"]?["total"]?.scalar.flatMap { Decimal128($0) } ?? 100,
            year: setting["period"]?["from"]?.scalar.flatMap { CivilDate($0)?.year },
            misfit: .report)
        let (chosen, proposal) = RuleRecogniser().propose(
            subject, taken: Set(declared.map(\.name))
        ) { spelling in
            let criterion = Criterion(
                id: code, check: "-", points: Points(max(points, 1)), clause: "-",
                rule: spelling.rule, fix: "-", place: place)
            let vocabulary = Vocabulary(facts: spelling.facts.map(\.descriptor))
            return RuleCatalog.standard.compile(criterion, vocabulary: vocabulary).rule != nil
        }
        if proposal.sureness == .manual {
            notices.append(Notice(.warning, at: place, ExportWording.ruleByHand))
        }
        if !chosen.facts.isEmpty {
            let facts = (setting["facts"]?.list ?? []) + chosen.facts.map(\.setting)
            setting = setting.replacing("facts", with: .list(facts))
        }
        return chosen.rule
    }

    private func node(_ code: String, in setting: Setting) -> Setting? {
        if setting["id"]?.scalar == code { return setting }
        let inner: [Setting]
        switch setting.content {
        case .list(let items): inner = items
        case .map(let entries): inner = entries.map(\.value)
        default: return nil
        }
        for item in inner { if let found = node(code, in: item) { return found } }
        return nil
    }
}
