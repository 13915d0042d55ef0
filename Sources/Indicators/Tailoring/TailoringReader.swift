import Model
import Settings

/// Reads a tailoring file: which pack it is for, and each change with its reason.
struct TailoringReader {
    static let mostBytes = 1 << 20
    private static let mostChanges = 2_000
    /// A title stands on one line of every report.
    private static let longestTitle = 100

    private(set) var notices: [Notice] = []

    /// What `setting` says.
    mutating func read(_ setting: Setting) -> TailoringDraft {
        var reader = SettingReader(setting)
        let pack = reader.identifier(
            "pack", Identifier.isFolderName, wanted: PackWording.aFolderName)
        let version = reader.identifier(
            "version", Identifier.isVersion, wanted: PackWording.aVersion)
        let title = reader.text("title", required: true)
        if let title, title.count > Self.longestTitle || title.contains(where: \.isNewline) {
            reader.reject("title", wanted: TailoringWording.aTitle)
        }
        let items = reader.list("changes", atMost: Self.mostChanges, required: true)
        if let items, items.isEmpty {
            reader.reject("changes", wanted: TailoringWording.atLeastOneChange)
        }
        notices += reader.finish()
        return TailoringDraft(
            pack: pack, packPlace: setting["pack"]?.place ?? setting.place, version: version,
            versionPlace: setting["version"]?.place ?? setting.place, title: title ?? "",
            changes: (items ?? []).compactMap { change($0) })
    }

    private mutating func change(_ setting: Setting) -> TailoringDraft.Change? {
        var reader = SettingReader(setting)
        let targets = Tailoring.Action.allCases.compactMap { action in
            reader.text(action.rawValue).map { (action, $0) }
        }
        let was = reader.value("was")
        let to = reader.value("to")
        let item = reader.value("item")
        let after = reader.text("after")
        let reason = reader.text("reason", required: true)
        if targets.count != 1, setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, TailoringWording.oneAction, found: setting.summary,
                    wanted: TailoringWording.setAddOrDrop))
        }
        if targets.count == 1, let action = targets.first?.0 {
            demand("to", only: .set, action, &reader)
            demand("item", only: .add, action, &reader)
            if action != .add, after != nil {
                reader.reject("after", wanted: TailoringWording.onlyWith("add"))
            }
            if action == .add, was != nil {
                reader.reject("was", wanted: TailoringWording.onlyWith("set"))
            }
        }
        let problems = reader.finish()
        notices += problems
        guard !problems.contains(where: { $0.severity == .error }), targets.count == 1,
            let (action, target) = targets.first, let reason
        else { return nil }
        return TailoringDraft.Change(
            action: action, target: target,
            targetPlace: setting[action.rawValue]?.place ?? setting.place, was: was,
            value: to ?? item, after: after, reason: reason, place: setting.place)
    }

    /// `key` belongs to `action`, and to no other.
    private func demand(
        _ key: String, only action: Tailoring.Action, _ chosen: Tailoring.Action,
        _ reader: inout SettingReader
    ) {
        if chosen == action, reader.setting[key] == nil {
            _ = reader.value(key, required: true)
        } else if chosen != action, reader.setting[key] != nil {
            reader.reject(key, wanted: TailoringWording.onlyWith(action.rawValue))
        }
    }
}
