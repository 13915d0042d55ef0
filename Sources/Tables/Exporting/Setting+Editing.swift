import Model

extension Setting {
    /// This tree with `key` of the node whose `id` is `code` set to `value`; an entry that was not
    /// there is added.
    func setting(_ key: String, of code: String, to value: Setting) -> Setting {
        mapped { node in
            guard node["id"]?.scalar == code else { return node }
            return node.replacing(key, with: value)
        }
    }

    /// This tree without the nodes whose ids are among `codes`.
    func without(_ codes: Set<String>) -> Setting {
        switch content {
        case .null, .scalar: self
        case .list(let items):
            Setting(
                .list(
                    items.filter { !codes.contains($0["id"]?.scalar ?? "") }
                        .map { $0.without(codes) }), at: place)
        case .map(let entries):
            Setting(
                .map(
                    entries.map {
                        Entry(key: $0.key, place: $0.place, value: $0.value.without(codes))
                    }), at: place)
        }
    }

    /// This map with `key` set to `value`, where it stood or at the end.
    func replacing(_ key: String, with value: Setting) -> Setting {
        var entries = entries ?? []
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index] = Entry(key: key, place: entries[index].place, value: value)
        } else {
            entries.append(Entry(key: key, place: place, value: value))
        }
        return Setting(.map(entries), at: place)
    }

    /// This tree, every map in it changed by `change`, from the outermost in.
    private func mapped(_ change: (Setting) -> Setting) -> Setting {
        switch content {
        case .null, .scalar: return self
        case .list(let items): return Setting(.list(items.map { $0.mapped(change) }), at: place)
        case .map:
            let changed = change(self)
            return Setting(
                .map(
                    (changed.entries ?? []).map {
                        Entry(key: $0.key, place: $0.place, value: $0.value.mapped(change))
                    }), at: changed.place)
        }
    }
}
