import Markup
import Model

/// Makes units of drafts, with everything that keeps them from being some.
struct UnitListCheck {
    let columns: [String]
    private(set) var notices: [Notice] = []

    init(columns: [String]) { self.columns = columns }

    /// The units that are sound.
    mutating func units(of drafts: [UnitDraft]) -> [Unit] {
        let ids = ids(of: drafts)
        checkHomes(drafts)
        return zip(drafts, ids).compactMap { draft, id in unit(draft, id: id) }
    }

    private mutating func unit(_ draft: UnitDraft, id: String) -> Unit? {
        if draft.group == nil {
            notices.append(
                Notice(
                    .error, at: draft.place, UnitWording.noGroup, found: draft.shown,
                    fix: UnitWording.addGroup))
        }
        let known = Set(draft.columns.map(\.name)).union(draft.unreadable)
        let missing = columns.filter { !known.contains($0) }
        if !missing.isEmpty {
            notices.append(
                Notice(
                    .error, at: draft.place, UnitWording.missingColumns(draft.shown, missing),
                    fix: UnitWording.addRows))
        }
        guard let home = draft.home else {
            if !draft.isHomeUnreadable {
                notices.append(
                    Notice(
                        .error, at: draft.place, UnitWording.noHome, found: draft.shown,
                        wanted: UnitWording.aHome,
                        fix: Self.common(draft.columns.map(\.address)).map {
                            UnitWording.homeCouldBe($0.description)
                        }))
            }
            return nil
        }
        var addresses: [String: String] = [:]
        for column in draft.columns {
            if !column.address.isInside(home.address) {
                notices.append(
                    Notice(
                        .error, at: column.place, UnitWording.foreign(column.name),
                        found: FormText.quoted(column.address.description),
                        wanted: UnitWording.below(home.address.description),
                        fix: UnitWording.widenHome(home.place)))
            }
            let address = column.address.description
            if let twin = draft.columns.first(where: {
                $0.address == column.address && $0.place < column.place
            }) {
                notices.append(
                    Notice(
                        .warning, at: column.place, UnitWording.sameAddress(column.name, twin.name),
                        found: FormText.quoted(address)))
            }
            addresses[column.name] = address
        }
        return Unit(
            id: id, name: draft.name?.text ?? id, group: draft.group?.text ?? "",
            home: home.address.description, columns: addresses, place: draft.place)
    }

    /// The ids the list gives; for units without one the name of the home's folder where that is an
    /// id nobody else has, else `u01`, `u02` … by the unit's place in the list.
    private mutating func ids(of drafts: [UnitDraft]) -> [String] {
        var taken: Set<String> = []
        for draft in drafts {
            guard let id = draft.id else { continue }
            taken.insert(FormText.folded(id.text).lowercased())
            guard !Unit.isID(FormText.folded(id.text)) else { continue }
            notices.append(
                Notice(
                    .error, at: id.place, UnitWording.badID, found: FormText.quoted(id.text),
                    wanted: UnitWording.anID, fix: UnitWording.leaveIDBlank))
        }
        let folders = drafts.map { draft -> String? in
            guard draft.id == nil, let home = draft.home else { return nil }
            let last = home.address.path.split(separator: "/").last.map(String.init) ?? ""
            return Unit.isID(last) && last.contains { $0.isLetter } ? last : nil
        }
        let counts = folders.compactMap { $0?.lowercased() }.reduce(into: [:]) {
            $0[$1, default: 0] += 1
        }
        var ids: [String] = []
        let digits = max(String(drafts.count).count, 2)
        for (index, draft) in drafts.enumerated() {
            if let id = draft.id {
                ids.append(FormText.folded(id.text))
            } else if let folder = folders[index], counts[folder.lowercased()] == 1,
                !taken.contains(folder.lowercased())
            {
                ids.append(folder)
            } else {
                let number = String(index + 1)
                var id = "u" + String(repeating: "0", count: digits - number.count) + number
                while taken.contains(id) || counts[id] != nil { id += "-2" }
                taken.insert(id)
                ids.append(id)
            }
        }
        return ids
    }

    /// One home for two units would give both the same faults; one inside another gives the outer
    /// unit the inner one's.
    private mutating func checkHomes(_ drafts: [UnitDraft]) {
        let homes = drafts.compactMap { draft in
            draft.home.map { (key: $0.address.placeKey, address: $0.address, place: $0.place) }
        }
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
                        isSame ? UnitWording.sharedHome : UnitWording.nestedHome,
                        found: FormText.quoted(home.address.description),
                        fix: UnitWording.firstStands(outer.place)))
            }
            around.append(home)
        }
    }

    /// The folder that holds all of `addresses`; nil where they have none but a whole site.
    private static func common(_ addresses: [WebAddress]) -> WebAddress? {
        guard let first = addresses.first,
            addresses.allSatisfy({ $0.host == first.host && $0.port == first.port })
        else { return nil }
        var parts = first.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        for address in addresses {
            let other = address.path.split(separator: "/", omittingEmptySubsequences: false)
                .dropLast()
            parts = parts.prefix(zip(parts, other).prefix { $0 == $1 }.count)
        }
        guard parts.count > 1 else { return nil }
        return WebAddress(first.origin + parts.joined(separator: "/") + "/")
    }
}
