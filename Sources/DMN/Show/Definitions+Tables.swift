extension Definitions {
    /// All decision tables with the name of what they decide: those of decisions and knowledge
    /// models, and those inside of contexts and other boxes, in the order of the file.
    public var tables: [(name: String, table: DecisionTable)] {
        knowledgeModels.flatMap { model in
            model.function?.body.map { $0.tables(model.name) } ?? []
        } + decisions.flatMap { $0.expression?.tables($0.name) ?? [] }
    }
}

extension BoxedExpression {
    /// The tables in it; the depth of recursion is that of the file.
    fileprivate func tables(_ name: String) -> [(name: String, table: DecisionTable)] {
        switch kind {
        case .table(let table): [(name, table)]
        case .literal: []
        case .context(let entries):
            entries.flatMap { $0.value.tables($0.variable?.name ?? name) }
        case .invocation(let invocation):
            invocation.function.tables(name)
                + invocation.bindings.flatMap { $0.value?.tables($0.parameter.name) ?? [] }
        case .list(let items): items.flatMap { $0.tables(name) }
        case .relation(let relation): relation.rows.flatMap { $0.flatMap { $0.tables(name) } }
        case .function(let function): function.body?.tables(name) ?? []
        case .conditional(let conditional):
            [conditional.condition, conditional.then, conditional.otherwise]
                .flatMap { $0.tables(name) }
        case .filter(let filter): filter.list.tables(name) + filter.match.tables(name)
        case .iterator(let iterator): iterator.list.tables(name) + iterator.body.tables(name)
        }
    }
}
