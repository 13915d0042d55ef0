import Model

/// Where in a pack's document something stands: keys of maps and positions in lists.
struct SettingPath: Hashable {
    /// One step down.
    enum Step: Hashable {
        case key(String)
        case item(Int)
    }

    private(set) var steps: [Step] = []

    /// The path one step further down.
    func appending(_ step: Step) -> SettingPath {
        var path = self
        path.steps.append(step)
        return path
    }

    /// The path without its last step, and that step; `nil` at the document itself.
    var split: (parent: SettingPath, last: Step)? {
        guard let last = steps.last else { return nil }
        var path = self
        path.steps.removeLast()
        return (path, last)
    }

    /// What stands there in `document`.
    func value(in document: Setting) -> Setting? {
        steps.reduce(Optional(document)) { setting, step in
            switch step {
            case .key(let key): setting?[key]
            case .item(let index):
                setting?.list.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            }
        }
    }

    /// `document` with what stands there changed by `change`; the document as it is where
    /// nothing does.
    func changing(_ document: Setting, _ change: (Setting) -> Setting) -> Setting {
        Self.changing(document, steps[...], change)
    }

    private static func changing(
        _ setting: Setting, _ steps: ArraySlice<Step>, _ change: (Setting) -> Setting
    ) -> Setting {
        guard let step = steps.first else { return change(setting) }
        let rest = steps.dropFirst()
        switch (step, setting.content) {
        case (.key(let key), .map(let entries)):
            return Setting(
                .map(
                    entries.map { entry in
                        guard entry.key == key else { return entry }
                        return Setting.Entry(
                            key: key, place: entry.place,
                            value: changing(entry.value, rest, change))
                    }), at: setting.place)
        case (.item(let index), .list(var items)) where items.indices.contains(index):
            items[index] = changing(items[index], rest, change)
            return Setting(.list(items), at: setting.place)
        default: return setting
        }
    }
}
