import Model
import Yams

/// Turns parsed nodes into settings and collects what cannot be taken.
struct NodeConverter {
    let file: String
    let depthLimit: Int
    private let layout: ScalarLayout
    private(set) var notices: [Notice] = []

    init(_ text: SourceText, depthLimit: Int) {
        self.file = text.file
        self.depthLimit = depthLimit
        self.layout = ScalarLayout(text.string)
    }

    /// `depth` is 1 for the root. A refused node gives `null` and a notice.
    mutating func setting(_ node: Node, depth: Int) -> Setting {
        let place = place(of: node)
        if let anchor = node.anchor {
            return refuse(
                place, SettingsWording.anchor, found: "&\(anchor.rawValue)",
                fix: SettingsWording.writeItOut)
        }
        guard depth <= depthLimit else {
            return refuse(
                place, SettingsWording.tooDeep, wanted: SettingsWording.atMostLevels(depthLimit))
        }
        switch node {
        case .scalar(let scalar):
            return Setting(
                Self.content(of: scalar), at: place, stretches: layout.stretches(of: scalar))
        case .sequence(let sequence):
            var items: [Setting] = []
            for item in sequence { items.append(setting(item, depth: depth + 1)) }
            return Setting(.list(items), at: place)
        case .mapping(let mapping):
            var entries: [Setting.Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let name) = key else {
                    _ = refuse(
                        self.place(of: key), SettingsWording.complexKey,
                        wanted: SettingsWording.aName)
                    continue
                }
                entries.append(
                    Setting.Entry(
                        key: name.string, place: self.place(of: key),
                        value: setting(value, depth: depth + 1)))
            }
            return Setting(.map(entries), at: place)
        case .alias:
            return refuse(place, SettingsWording.alias, fix: SettingsWording.writeItOut)
        }
    }

    private mutating func refuse(
        _ place: Place, _ what: Wording, found: String? = nil, wanted: Wording? = nil,
        fix: Wording? = nil
    ) -> Setting {
        notices.append(Notice(.error, at: place, what, found: found, wanted: wanted, fix: fix))
        return Setting(.null, at: place)
    }

    private func place(of node: Node) -> Place {
        Place(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    }

    /// The plain scalars of YAML 1.1 for “nothing” give `null`; the same text
    /// in quotes stays text.
    private static func content(of scalar: Node.Scalar) -> Setting.Content {
        if scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
            return .null
        }
        return .scalar(scalar.string)
    }
}
