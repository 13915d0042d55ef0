import FEEL

/// Contexts, relations, filters and iterators.
extension BoxCompiler {
    mutating func context(_ entries: [ContextEntry], in scope: Scope) -> Compiled {
        var inner = scope
        var boxes: [ContextBox.Entry] = []
        var members: [ValueType.Member] = []
        var result: Compiled?
        for entry in entries {
            guard let variable = entry.variable else {
                result = compile(entry.value, "", in: inner)
                continue
            }
            let compiled = typed(
                compile(entry.value, variable.name, in: inner), as: variable)
            let slot = inner.declare(variable.name, compiled.type)
            boxes.append(
                ContextBox.Entry(name: variable.name, slot: slot, value: compiled.box))
            members.append(ValueType.Member(name: variable.name, type: compiled.type))
        }
        return Compiled(
            box: ContextBox(entries: boxes, scope: inner, result: result?.box),
            type: result?.type ?? .context(members))
    }

    /// An expression checked against the declared type of the variable it is for.
    mutating func typed(_ compiled: Compiled, as variable: InformationItem) -> Compiled {
        let type = types.type(variable.typeRef, in: model, line: variable.line)
        if type.type == .any, type.check == nil { return compiled }
        return Compiled(
            box: TypedBox(box: compiled.box, type: type, name: variable.name), type: type.type)
    }

    mutating func relation(_ relation: Relation, in scope: Scope) -> Compiled {
        var types = relation.columns.map { column in
            self.types.type(column.typeRef, in: model, line: column.line).type
        }
        let rows = relation.rows.map { row in
            zip(relation.columns, row).map { column, cell in
                typed(compile(cell, column.name, in: scope), as: column)
            }
        }
        for (index, type) in types.enumerated() where type == .any {
            types[index] = common(rows.compactMap { $0.indices.contains(index) ? $0[index] : nil })
        }
        let members = zip(relation.columns, types).map {
            ValueType.Member(name: $0.name, type: $1)
        }
        return Compiled(
            box: RelationBox(
                columns: relation.columns.map(\.name), rows: rows.map { $0.map(\.box) }),
            type: .list(.context(members)))
    }

    mutating func filter(_ filter: BoxedFilter, _ name: String, in scope: Scope) -> Compiled {
        let list = compile(filter.list, name, in: scope)
        let type = item(of: list.type)
        var inner = scope
        var members: [(name: String, slot: Scope.Slot)] = []
        if case .context(let known) = type {
            for member in known {
                members.append((member.name, inner.declare(member.name, member.type)))
            }
        }
        let slot = inner.declare("item", type)
        let match = compile(filter.match, name, in: inner)
        return Compiled(
            box: FilterBox(
                list: list.box, match: match.box, scope: inner, item: slot, members: members),
            type: .list(type))
    }

    mutating func iterator(
        _ iterator: BoxedIterator, _ name: String, in scope: Scope
    ) -> Compiled {
        var list = compile(iterator.list, name, in: scope)
        if iterator.listTypeRef != nil {
            list = typed(
                list,
                as: InformationItem(
                    name: iterator.variable, typeRef: iterator.listTypeRef,
                    line: iterator.list.line))
        }
        var inner = scope
        let slot = inner.declare(iterator.variable, item(of: list.type))
        // Handing over the results so far costs a copy for each item, so only where it is used.
        let usesPartial = iterator.kind == .each && iterator.body.mentions("partial")
        let partial = usesPartial ? inner.declare("partial", .list(.any)) : nil
        let body = compile(iterator.body, name, in: inner)
        return Compiled(
            box: IteratorBox(
                kind: iterator.kind, list: list.box, body: body.box, scope: inner, item: slot,
                partial: partial),
            type: iterator.kind == .each ? .list(body.type) : .boolean)
    }
}

extension BoxedExpression {
    /// Whether a formula anywhere in it holds a word.
    fileprivate func mentions(_ word: String) -> Bool {
        switch kind {
        case .literal(let text): text.text.contains(word)
        case .table(let table):
            (table.inputs.map(\.expression) + table.rules.flatMap { $0.tests + $0.outputs })
                .contains { $0.text.contains(word) }
        case .context(let entries): entries.contains { $0.value.mentions(word) }
        case .invocation(let invocation):
            invocation.function.mentions(word)
                || invocation.bindings.contains { $0.value?.mentions(word) ?? false }
        case .list(let items): items.contains { $0.mentions(word) }
        case .relation(let relation):
            relation.rows.contains { $0.contains { $0.mentions(word) } }
        case .function(let function): function.body?.mentions(word) ?? false
        case .conditional(let conditional):
            [conditional.condition, conditional.then, conditional.otherwise]
                .contains { $0.mentions(word) }
        case .filter(let filter): filter.list.mentions(word) || filter.match.mentions(word)
        case .iterator(let inner): inner.list.mentions(word) || inner.body.mentions(word)
        }
    }
}
