import FEEL

/// Finding elements and types by name.
extension RequirementGraph {
    /// The nodes of a name: of the given model, else of the first one, else of all.
    func named(_ name: String, namespace: String?) -> [Int] {
        let all = names[name] ?? []
        if let namespace { return all.filter { models[nodes[$0].model].namespace == namespace } }
        let own = all.filter { nodes[$0].model == 0 }
        return own.isEmpty ? all : own
    }

    func itemDefinition(_ key: TypeTable.Key) -> ItemDefinition? {
        typeIndex[key.model][key.name].map { models[key.model].itemDefinitions[$0] }
    }

    /// A problem of a formula, at its line in the file.
    func problem(_ diagnostic: Diagnostic, of text: FormulaText, in model: Int) -> ModelProblem {
        let line = text.line + max(0, Int(diagnostic.place.line) - 1)
        return problem(
            .formula(diagnostic.message(.english), zh: diagnostic.message(.chinese)), in: model,
            line: line)
    }
}
