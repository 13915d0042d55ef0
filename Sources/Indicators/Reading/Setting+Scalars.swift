import Model

extension Setting {
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
