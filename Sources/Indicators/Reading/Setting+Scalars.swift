import Model

extension Setting {
    /// Whether this is the word for a number that nobody has read in its source yet.
    var isUnset: Bool { scalar == "unset" }

    /// Every scalar in this value, at any depth.
    var scalars: Set<String> {
        switch content {
        case .null: []
        case .scalar(let text): [text]
        case .list(let items): items.reduce(into: []) { $0.formUnion($1.scalars) }
        case .map(let entries): entries.reduce(into: []) { $0.formUnion($1.value.scalars) }
        }
    }
}
