import Markup
import Model
import Workbook

/// Gathers the units of a list row by row.
struct UnitRows {
    private static let mostUnits = 20_000

    private let grid: UnitGrid
    private let columns: [String]
    /// What is wrong with the rows.
    private(set) var notices: [Notice] = []
    /// The units in the order of their first rows.
    private(set) var drafts: [UnitDraft] = []
    private var byName: [String: Int] = [:]
    private var byID: [String: Int] = [:]

    /// - Throws: why there is no list in the workbook.
    init(_ workbook: Workbook, file: String, columns: [String]) throws(RejectedInput) {
        grid = try UnitGrid(workbook, file: file, columns: columns)
        self.columns = columns
        notices = grid.notices
        for row in grid.rows {
            guard drafts.count <= Self.mostUnits, isReadable(row) else { continue }
            grid.isLong ? readLong(row) : readWide(row)
        }
        if drafts.isEmpty, notices.isEmpty {
            report(
                .error, grid.place(grid.headRow + 1, .name), UnitWording.noUnits,
                fix: UnitWording.fillRows)
        }
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

    // MARK: - Rows

    /// Whether every cell of a row shows what it holds; one that holds an error, or a formula nobody
    /// calculated, would be taken for something else.
    private mutating func isReadable(_ row: Int) -> Bool {
        let columns = Set(grid.places.values).union(grid.packColumns.map(\.column))
        let cells = grid.sheet.row(row).filter { columns.contains($0.reference.column) }
        let before = notices.count
        for cell in cells {
            let place = grid.place(row, at: cell.reference.column)
            if case .error(let text) = cell.value {
                report(
                    .error, place, FormsWording.errorCell, found: text, fix: FormsWording.typeAgain)
            } else if cell.value.isBlank, let formula = cell.formula {
                report(
                    .error, place, FormsWording.formulaWithoutResult, found: "=\(formula)",
                    fix: FormsWording.saveInOffice)
            }
        }
        return notices.count == before
    }

    /// A row that gives one address; what it leaves out about the unit stands above it.
    private mutating func readLong(_ row: Int) {
        let column = FormText.trimmed(grid.cell(row, .column)?.value.shown ?? "")
        let link = grid.places[.address].flatMap { grid.link(row, at: $0) }
        let entry = AddressEntry.read(grid.cell(row, .address), link: link)
        let home = grid.cell(row, .home)
        let namesUnit = text(row, .name) != nil || text(row, .id) != nil
        if !namesUnit, case .blank = entry, home?.value.isBlank ?? true {
            // A prepared row that is not needed.
            return
        }
        guard let unit = unit(at: row, isWide: false) else {
            return report(.error, grid.place(row, .name), UnitWording.noUnit)
        }
        readHome(row, of: unit)
        if column.isEmpty {
            if case .blank = entry { return }
            return report(
                .error, grid.place(row, .column), UnitWording.noColumn,
                wanted: UnitWording.columns(columns))
        }
        let place = grid.place(row, .address)
        if UnitColumn.isHome(column) {
            return set(home: entry, of: unit, at: place)
        }
        guard let name = UnitGrid.packColumn(column, columns) else {
            return report(
                .error, grid.place(row, .column), UnitWording.unknownColumn, found: column,
                wanted: UnitWording.columns(columns),
                fix: NearestName.of(FormText.folded(column), among: columns)
                    .map(FormsWording.didYouMean))
        }
        set(name, entry, of: unit, at: place)
    }

    /// A row that is a unit.
    private mutating func readWide(_ row: Int) {
        let isBlank = grid.sheet.row(row).allSatisfy { $0.value.isBlank }
        if isBlank { return }
        guard let unit = unit(at: row, isWide: true) else {
            return report(.error, grid.place(row, .name), UnitWording.noUnit)
        }
        readHome(row, of: unit)
        for (name, column) in grid.packColumns {
            let entry = AddressEntry.read(
                grid.cell(row, at: column), link: grid.link(row, at: column))
            if case .blank = entry { continue }
            set(name, entry, of: unit, at: grid.place(row, at: column))
        }
    }

    private mutating func readHome(_ row: Int, of unit: Int) {
        guard let column = grid.places[.home] else { return }
        let entry = AddressEntry.read(grid.cell(row, .home), link: grid.link(row, at: column))
        if case .blank = entry { return }
        set(home: entry, of: unit, at: grid.place(row, .home))
    }

    private func text(_ row: Int, _ column: UnitColumn) -> UnitDraft.Text? {
        let text = FormText.trimmed(grid.cell(row, column)?.value.shown ?? "")
        guard !FormText.folded(text).isEmpty else { return nil }
        return UnitDraft.Text(text: text, place: grid.place(row, column))
    }

    /// The unit a row speaks of; in the long form the one above when the row names none.
    private mutating func unit(at row: Int, isWide: Bool) -> Int? {
        let (name, id, group) = (text(row, .name), text(row, .id), text(row, .group))
        guard name != nil || id != nil else {
            return isWide || drafts.isEmpty ? nil : drafts.count - 1
        }
        let nameKey = name.map { FormText.folded($0.text) }
        let idKey = id.map { FormText.folded($0.text).lowercased() }
        let known = nameKey.flatMap { byName[$0] }
        let sameID = idKey.flatMap { byID[$0] }
        if isWide, let first = known ?? sameID {
            report(
                .error, known == nil ? grid.place(row, .id) : grid.place(row, .name),
                UnitWording.unitTwice, found: drafts[first].shown,
                fix: UnitWording.firstStands(drafts[first].place))
            return first
        }
        if let known, let sameID, known != sameID {
            report(
                .error, grid.place(row, .id), UnitWording.idOfOther(drafts[sameID].shown),
                found: id?.text)
            return known
        }
        if let index = known ?? sameID {
            merge(name, id, group, into: index)
            return index
        }
        let index = drafts.count
        drafts.append(
            UnitDraft(
                place: grid.place(row, name == nil ? .id : .name), name: name, id: id, group: group)
        )
        if let nameKey { byName[nameKey] = index }
        if let idKey { byID[idKey] = index }
        return index
    }

    private mutating func merge(
        _ name: UnitDraft.Text?, _ id: UnitDraft.Text?, _ group: UnitDraft.Text?, into index: Int
    ) {
        func differs(_ one: UnitDraft.Text?, _ other: UnitDraft.Text?) -> Bool {
            guard let one, let other else { return false }
            return FormText.folded(one.text).lowercased()
                != FormText.folded(other.text).lowercased()
        }
        let draft = drafts[index]
        for (new, old, what) in [
            (name, draft.name, UnitWording.otherName), (id, draft.id, UnitWording.otherID),
            (group, draft.group, UnitWording.otherGroup),
        ] where differs(new, old) {
            report(
                .error, new?.place ?? draft.place, what, found: new?.text,
                wanted: old.map { FormsWording.exactly($0.text) },
                fix: old.map { UnitWording.firstStands($0.place) })
        }
        if draft.name == nil, let name {
            drafts[index].name = name
            byName[FormText.folded(name.text)] = index
        }
        if draft.id == nil, let id {
            drafts[index].id = id
            byID[FormText.folded(id.text).lowercased()] = index
        }
        if draft.group == nil { drafts[index].group = group }
    }

    // MARK: - Addresses

    private mutating func set(home entry: AddressEntry.Result, of unit: Int, at place: Place) {
        switch entry {
        case .blank: return
        case .wrong(let what, let found, let fix):
            drafts[unit].isHomeUnreadable = true
            report(
                .error, place, what, found: found, wanted: UnitWording.anAddress, fix: fix)
        case .address(let address):
            guard let folder = AddressEntry.folder(of: address) else {
                drafts[unit].isHomeUnreadable = true
                return report(
                    .error, place, UnitWording.homeIsQuery, found: address.description,
                    wanted: UnitWording.aHome)
            }
            if let first = drafts[unit].home {
                guard first.address != folder else { return }
                return report(
                    .error, place, UnitWording.twoHomes, found: address.description,
                    fix: UnitWording.firstStands(first.place))
            }
            drafts[unit].home = (folder, place)
        }
    }

    private mutating func set(
        _ name: String, _ entry: AddressEntry.Result, of unit: Int, at place: Place
    ) {
        switch entry {
        case .blank:
            drafts[unit].unreadable.insert(name)
            report(
                .error, place, UnitWording.noAddressFor(name), wanted: UnitWording.anAddress)
        case .wrong(let what, let found, let fix):
            drafts[unit].unreadable.insert(name)
            report(.error, place, what, found: found, wanted: UnitWording.anAddress, fix: fix)
        case .address(let address):
            if let first = drafts[unit].columns.first(where: { $0.name == name }) {
                return report(
                    .error, place, UnitWording.columnTwice(drafts[unit].shown, name),
                    found: address.description, fix: UnitWording.firstStands(first.place))
            }
            drafts[unit].columns.append((name, address, place))
        }
    }
}
