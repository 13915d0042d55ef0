import Model

/// Finds what a tailoring names in a pack: `1.1.1/points`, `policy/grades/优秀`,
/// `facts/页脚标识/elements`.
///
/// The first name is the code of an indicator, criterion or veto, wherever it stands, or
/// a key of the pack file; what follows are keys, and in lists the id, the name or the
/// number of an item, counted from 1.
struct PackPlaces {
    /// What a text names.
    enum Outcome {
        case found(SettingPath)
        /// All but the last name was found: a key that is not there yet.
        case missing(in: SettingPath, key: String)
        /// A name nobody knows, and those that are known there.
        case unknown(name: String, known: [String], before: String)
    }

    /// The document's own keys that say which pack it is; they are no matter of taste.
    private static let fixed: Set<String> = ["pack", "version"]

    private let document: Setting
    /// Every code with where its node stands.
    private let codes: [String: SettingPath]

    init(_ document: Setting) {
        self.document = document
        var codes: [String: SettingPath] = [:]
        for key in ["indicators", "vetoes", "bonus"] {
            guard let part = document[key] else { continue }
            Self.collect(part, at: SettingPath().appending(.key(key)), depth: 0, into: &codes)
        }
        self.codes = codes
    }

    private static func collect(
        _ setting: Setting, at path: SettingPath, depth: Int,
        into codes: inout [String: SettingPath]
    ) {
        // A tree is at most three indicators deep; a list and a map each.
        guard depth < 16 else { return }
        switch setting.content {
        case .list(let items):
            for (index, item) in items.enumerated() {
                let path = path.appending(.item(index))
                if let id = item["id"]?.scalar, codes[id] == nil { codes[id] = path }
                collect(item, at: path, depth: depth + 1, into: &codes)
            }
        case .map(let entries):
            for entry in entries where ["children", "criteria"].contains(entry.key) {
                collect(
                    entry.value, at: path.appending(.key(entry.key)), depth: depth + 1,
                    into: &codes)
            }
        case .null, .scalar: return
        }
    }

    /// The code that `text` begins with.
    func code(of text: String) -> String? {
        Self.longest(among: codes.keys, beginning: text[...])
    }

    /// What `text` names.
    func find(_ text: String) -> Outcome {
        let keys = (document.entries ?? []).map(\.key).filter { !Self.fixed.contains($0) }
        let known = codes.keys.sorted() + keys
        guard let first = Self.longest(among: known, beginning: text[...]) else {
            if Self.roots.contains(text) { return .missing(in: SettingPath(), key: text) }
            return .unknown(name: String(Self.name(text[...])), known: known, before: "")
        }
        var path = codes[first] ?? SettingPath().appending(.key(first))
        var rest = text.dropFirst(first.count).drop { $0 == "/" }
        while !rest.isEmpty {
            guard let setting = path.value(in: document) else { break }
            let steps = Self.steps(of: setting)
            let names = steps.map(\.name)
            guard let name = Self.longest(among: names, beginning: rest),
                let step = steps.first(where: { $0.name == name })?.step
            else {
                let name = Self.name(rest)
                if name == rest, setting.entries != nil {
                    return .missing(in: path, key: String(name))
                }
                return .unknown(
                    name: String(name), known: names,
                    before: String(text.dropLast(rest.count)))
            }
            path = path.appending(step)
            rest = rest.dropFirst(name.count).drop { $0 == "/" }
        }
        return .found(path)
    }

    /// Keys a pack file may lack.
    private static let roots: Set<String> = ["vetoes", "groups", "bonus", "columns"]

    private static func name(_ text: Substring) -> Substring { text.prefix { $0 != "/" } }

    /// What leads one step down from `setting`, by the names people use.
    private static func steps(of setting: Setting) -> [(name: String, step: SettingPath.Step)] {
        switch setting.content {
        case .null, .scalar: []
        case .map(let entries): entries.map { ($0.key, .key($0.key)) }
        case .list(let items):
            items.enumerated().compactMap { index, item in
                (item["id"]?.scalar ?? item["name"]?.scalar ?? item.scalar)
                    .map { ($0, .item(index)) }
            } + items.indices.map { ("\($0 + 1)", .item($0)) }
        }
    }

    /// The longest of `names` that `text` is or goes on from with a slash: names may hold
    /// slashes themselves.
    private static func longest(
        among names: some Sequence<String>, beginning text: Substring
    ) -> String? {
        names.filter { text == $0 || text.hasPrefix($0 + "/") }.max { $0.count < $1.count }
    }
}
