import Exact
import Model
import Settings

/// Applies tailorings to a pack's document, one after the other.
///
/// The result is a document like any other: it is read and checked as the pack itself is,
/// and what was changed points to the line of the tailoring that changed it.
struct PackTailor {
    /// So many in a row are a pack of their own.
    static let most = 10

    private(set) var document: Setting
    private(set) var tailorings: [Tailoring] = []
    private(set) var notices: [Notice] = []

    init(_ document: Setting) {
        self.document = document
    }

    /// Applies the tailoring in the file at `path`.
    mutating func apply(file path: String) {
        do throws(RejectedInput) {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            let name = String(parts.last ?? "")
            let parent = parts.dropLast().joined(separator: "/")
            let folder = try InputFolder(
                parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent)
            let bytes = try folder.bytes(of: name, atMost: TailoringReader.mostBytes)
            let shown = folder.path == "." ? name : folder.display(name)
            let setting = try SettingFile.read(bytes, file: shown)
            var reader = TailoringReader()
            let draft = reader.read(setting)
            notices += reader.notices
            let leaf = Basis.Leaf(name: "\(tailorings.count + 1)-\(name)", of: bytes)
            apply(draft, from: leaf)
        } catch {
            notices += error.notices
        }
    }

    private mutating func apply(_ draft: TailoringDraft, from file: Basis.Leaf) {
        let isMeant =
            isSame(draft.pack, "pack", at: draft.packPlace, TailoringWording.otherPack)
            && isSame(
                draft.version, "version", at: draft.versionPlace, TailoringWording.otherVersion)
        guard isMeant else { return }
        let changes = draft.changes.compactMap { apply($0) }
        tailorings.append(Tailoring(file: file, title: draft.title, changes: changes))
    }

    private mutating func isSame(
        _ text: String?, _ key: String, at place: Place, _ what: Wording
    ) -> Bool {
        // What could not be read has a notice of its own, here or in the pack.
        guard let text, let own = document[key]?.scalar else { return true }
        if text != own {
            notices.append(
                Notice(
                    .error, at: place, what, found: text, wanted: PackWording.exactText(own),
                    fix: key == "version" ? TailoringWording.lookAgain : nil))
        }
        return text == own
    }

    // MARK: - Changes

    private mutating func apply(_ change: TailoringDraft.Change) -> Tailoring.Change? {
        let places = PackPlaces(document)
        let outcome = places.find(change.target)
        let code = places.code(of: change.target)
        switch (outcome, change.action) {
        case (.unknown(let name, let known, let before), _):
            unknown(name, known, before, change)
            return nil
        case (.missing(let parent, let key), .set):
            guard isFresh(change, found: nil), let value = change.value else { return nil }
            document = parent.changing(document) {
                $0.adding(key, value, at: change.targetPlace)
            }
            return done(change, code: code, before: nil, after: value)
        case (.missing(let parent, let key), .add):
            guard let item = change.value else { return nil }
            document = parent.changing(document) {
                $0.adding(key, Setting(.list([item]), at: item.place), at: change.targetPlace)
            }
            return done(change, code: item["id"]?.scalar ?? code, before: nil, after: item)
        case (.missing(let parent, let key), .drop):
            let known = parent.value(in: document)?.entries?.map(\.key) ?? []
            unknown(key, known, String(change.target.dropLast(key.count)), change)
            return nil
        case (.found(let path), .set):
            guard let old = path.value(in: document), isFresh(change, found: old),
                let value = change.value
            else { return nil }
            if SettingChanges.isSame(old, value) {
                notices.append(
                    Notice(
                        .warning, at: change.place, TailoringWording.changesNothing,
                        found: Self.short(value)))
            }
            document = path.changing(document) { _ in value }
            return done(change, code: code, before: old, after: value)
        case (.found(let path), .add): return add(change, to: path, code: code)
        case (.found(let path), .drop):
            guard let old = path.value(in: document), isFresh(change, found: old),
                let (parent, last) = path.split
            else { return nil }
            document = parent.changing(document) { $0.removing(last) }
            return done(change, code: code, before: old, after: nil)
        }
    }

    private mutating func add(
        _ change: TailoringDraft.Change, to path: SettingPath, code: String?
    ) -> Tailoring.Change? {
        guard let item = change.value, let target = path.value(in: document) else { return nil }
        guard let items = target.list else {
            notices.append(
                Notice(
                    .error, at: change.targetPlace, TailoringWording.notAList,
                    found: change.target, wanted: TailoringWording.aListToAddTo))
            return nil
        }
        var index = items.count
        if let after = change.after {
            let names = items.map { $0["id"]?.scalar ?? $0["name"]?.scalar ?? $0.scalar ?? "" }
            guard let found = names.firstIndex(of: after) else {
                unknown(after, names, "", change)
                return nil
            }
            index = found + 1
        }
        document = path.changing(document) { list in
            var items = items
            items.insert(item, at: index)
            return Setting(.list(items), at: list.place)
        }
        return done(change, code: item["id"]?.scalar ?? code, before: nil, after: item)
    }

    private func done(
        _ change: TailoringDraft.Change, code: String?, before: Setting?, after: Setting?
    ) -> Tailoring.Change {
        Tailoring.Change(
            change.action, target: change.target, code: code, before: before.map(Self.short),
            after: after.map(Self.short), reason: change.reason, place: change.place)
    }

    /// Whether what stands there is still what the change was written for.
    private mutating func isFresh(_ change: TailoringDraft.Change, found: Setting?) -> Bool {
        guard let was = change.was else { return true }
        if let found, SettingChanges.isSame(found, was) { return true }
        notices.append(
            Notice(
                .error, at: was.place, TailoringWording.stale(change.target),
                found: Self.short(was),
                wanted: found.map { PackWording.exactText(Self.short($0)) }
                    ?? TailoringWording.nothingThere,
                fix: TailoringWording.lookAgain))
        return false
    }

    private mutating func unknown(
        _ name: String, _ known: [String], _ before: String, _ change: TailoringDraft.Change
    ) {
        let nearest = NearestName.of(name, among: known)
        notices.append(
            Notice(
                .error, at: change.targetPlace, TailoringWording.unknownTarget,
                found: change.target,
                wanted: nearest == nil && !known.isEmpty
                    ? TailoringWording.oneOf(known.prefix(12).map { before + $0 }) : nil,
                fix: nearest.map { PackWording.didYouMean(before + $0) }))
    }

    // MARK: - Values

    private static let longest = 160

    private static func short(_ setting: Setting) -> String {
        // A criterion is known by its code and what it checks.
        if let id = setting["id"]?.scalar, let text = (setting["check"] ?? setting["name"])?.scalar
        {
            let worth = (setting["points"] ?? setting["weight"])?.scalar.map { " (\($0))" } ?? ""
            return "\(id) \(text)\(worth)"
        }
        // Of a list of such, each.
        if let items = setting.list, items.contains(where: { $0["id"] != nil }) {
            let text = items.map(short).joined(separator: "；")
            return text.count > longest ? "\(text.prefix(longest))…" : text
        }
        return SettingChanges.text(setting)
    }
}

extension Setting {
    /// This map with one more entry.
    fileprivate func adding(_ key: String, _ value: Setting, at place: Place) -> Setting {
        Setting(
            .map((entries ?? []) + [Entry(key: key, place: place, value: value)]), at: self.place)
    }

    /// This map or list without what `step` leads to.
    fileprivate func removing(_ step: SettingPath.Step) -> Setting {
        switch (step, content) {
        case (.key(let key), .map(let entries)):
            return Setting(.map(entries.filter { $0.key != key }), at: place)
        case (.item(let index), .list(var items)) where items.indices.contains(index):
            items.remove(at: index)
            return Setting(.list(items), at: place)
        default: return self
        }
    }
}
