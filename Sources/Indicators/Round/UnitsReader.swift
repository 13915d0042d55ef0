import Markup
import Model

/// Reads a round's units and makes their addresses absolute.
struct UnitsReader {
    /// What homes are relative to.
    enum Base {
        /// Nothing: the round names no site.
        case none
        /// A site that could not be read; its own notice says so.
        case unreadable
        /// The site.
        case site(WebAddress)
    }

    private static let mostColumns = 200
    /// More notices are cut anyway, and comparing the names of more unknown
    /// columns with the pack's would take long.
    private static let mostProblems = 500

    private(set) var units: [Unit] = []
    private(set) var notices: [Notice] = []
    private let base: Base
    private let columns: [String]?
    private let entries: ColumnEntryReader
    private var ids: [String: Place] = [:]
    private var names: [String: Place] = [:]
    private var twins: [SameAddress] = []
    private var homes: [(key: String, address: WebAddress, place: Place)] = []

    /// Two columns of a unit that have one address.
    private struct SameAddress {
        let column: String
        let other: String
        let place: Place
        let found: String
        /// How many units after the first have it for the same two columns.
        var further = 0
    }

    /// Units with the columns a pack wants; `nil` where the pack could not be
    /// read, then any column is taken.
    init(
        base: Base, columns: [String]?, profiles: [String: ColumnProfile] = [:],
        profileNames: [String] = []
    ) {
        self.base = base
        self.columns = columns
        entries = ColumnEntryReader(profiles: profiles, names: profileNames)
    }

    /// Reads the units of `list`.
    mutating func read(_ list: [Setting]) {
        for setting in list where notices.count < Self.mostProblems { read(setting) }
        checkHomes()
        for twin in twins {
            notices.append(
                Notice(
                    .warning, at: twin.place,
                    RoundWording.sameAddress(twin.column, twin.other, further: twin.further),
                    found: twin.found))
        }
    }

    private mutating func read(_ setting: Setting) {
        var reader = SettingReader(setting)
        let id = reader.identifier("id", Unit.isID, wanted: RoundWording.aUnitID)
        // Files are named by the id, and some systems fold the case of names.
        if let id { unique(id.lowercased(), "id", in: &ids, RoundWording.duplicateUnit, &reader) }
        let name = reader.label("name")
        if let name { unique(name, "name", in: &names, RoundWording.duplicateName, &reader) }
        let group = reader.label("group")
        let home = home(&reader)
        let (addresses, profiles) = addresses(&reader, home: home)
        notices += reader.finish()
        guard let id, let name, let group, let home else { return }
        homes.append((home.placeKey, home, setting["home"]?.place ?? setting.place))
        units.append(
            Unit(
                id: id, name: name, group: group, home: home.description, columns: addresses,
                profiles: profiles, place: setting.place))
    }

    private func unique(
        _ value: String, _ key: String, in taken: inout [String: Place], _ what: Wording,
        _ reader: inout SettingReader
    ) {
        let place = reader.setting[key]?.place ?? reader.setting.place
        if let first = taken[value] {
            reader.report(
                Notice(
                    .error, at: place, what, found: reader.setting[key]?.summary,
                    wanted: RoundWording.unique, fix: PackWording.firstStands(at: first)))
        } else {
            taken[value] = place
        }
    }

    /// The folder a unit's pages lie under.
    private func home(_ reader: inout SettingReader) -> WebAddress? {
        guard let text = reader.text("home", required: true) else { return nil }
        let isSound: (WebAddress) -> Bool = {
            $0.isFetchable && $0.query == nil && $0.path.hasSuffix("/")
                && !WebAddress.namesUser(text)
        }
        let address =
            if case .site(let site) = base { site.resolve(text) } else { WebAddress(text) }
        if let address, isSound(address) { return address }
        switch base {
        case .unreadable where address == nil:
            // Relative to what, the site's own notice asks.
            return nil
        case .site:
            reader.reject(
                "home", wanted: RoundWording.aHome,
                fix: text.hasSuffix("/") ? nil : RoundWording.endInSlash)
        case .none, .unreadable:
            reader.reject("home", wanted: RoundWording.aFullHome)
        }
        return nil
    }

    /// The absolute address of each column, all inside the unit's home, and how those are read
    /// that name a profile.
    private mutating func addresses(
        _ reader: inout SettingReader, home: WebAddress?
    ) -> ([String: String], [String: ColumnProfile]) {
        let isRequired = columns?.isEmpty == false
        guard let setting = reader.value("columns", required: isRequired) else { return ([:], [:]) }
        guard let written = setting.entries, written.count <= Self.mostColumns else {
            reader.reject("columns", wanted: RoundWording.columnMap)
            return ([:], [:])
        }
        if let columns {
            for column in columns where setting[column] == nil {
                reader.report(
                    Notice(
                        .error, at: setting.place, RoundWording.missingColumn(column),
                        fix: RoundWording.addColumn(column)))
            }
        }
        var addresses: [String: String] = [:]
        var profiles: [String: ColumnProfile] = [:]
        var problems: [Notice] = []
        for entry in written {
            if let columns, !columns.contains(entry.key) {
                reader.report(unknown(entry, among: columns))
                continue
            }
            guard let column = entries.read(entry.value, below: home, &problems), let home,
                let address = address(column.address, home, &reader)
            else { continue }
            if let twin = addresses.filter({ $0.value == address }).keys.min() {
                note(
                    SameAddress(
                        column: entry.key, other: twin, place: entry.value.place,
                        found: entry.value.summary))
            }
            addresses[entry.key] = address
            profiles[entry.key] = column.profile
        }
        reader.report(problems)
        return (addresses, profiles)
    }

    /// Units often have the same two columns in one place: that is told once for all of them.
    private mutating func note(_ twin: SameAddress) {
        if let known = twins.firstIndex(where: {
            $0.column == twin.column && $0.other == twin.other
        }) {
            twins[known].further += 1
        } else if twins.count < Self.mostProblems {
            twins.append(twin)
        }
    }

    private func unknown(_ entry: Setting.Entry, among columns: [String]) -> Notice {
        let nearest = NearestName.of(entry.key, among: columns)
        return Notice(
            .error, at: entry.place, RoundWording.unknownColumn,
            found: Setting(.scalar(entry.key), at: entry.place).summary,
            wanted: RoundWording.oneOf(columns),
            fix: nearest.map(PackWording.didYouMean) ?? PackWording.removeKey)
    }

    private func address(
        _ value: Setting, _ home: WebAddress, _ reader: inout SettingReader
    ) -> String? {
        guard let text = value.scalar, !text.allSatisfy(\.isWhitespace),
            let address = home.resolve(text), address.isFetchable,
            !WebAddress.namesUser(text)
        else {
            reader.report(
                Notice(
                    .error, at: value.place, RoundWording.badAddress, found: value.summary,
                    wanted: RoundWording.anAddress))
            return nil
        }
        guard address.isInside(home) else {
            reader.report(
                Notice(
                    .error, at: value.place, RoundWording.outsideHome,
                    found: address.description, wanted: RoundWording.below(home.description),
                    fix: RoundWording.widenHome))
            return nil
        }
        return address.description
    }

    /// One home for two units would give both the same faults; one inside
    /// another gives the outer unit the inner one's.
    private mutating func checkHomes() {
        // Sorted, the homes inside a home follow right behind it.
        var around: [(key: String, address: WebAddress, place: Place)] = []
        for home in homes.sorted(by: { ($0.key, $0.place) < ($1.key, $1.place) }) {
            while let outer = around.last, !home.address.isInside(outer.address) {
                around.removeLast()
            }
            if let outer = around.last {
                let isSame = home.key == outer.key
                notices.append(
                    Notice(
                        isSame ? .error : .warning, at: home.place,
                        isSame ? RoundWording.sharedHome : RoundWording.nestedHome(in: outer.place),
                        found: home.address.description, wanted: isSame ? RoundWording.unique : nil,
                        fix: isSame ? PackWording.firstStands(at: outer.place) : nil))
            }
            around.append(home)
        }
    }
}
