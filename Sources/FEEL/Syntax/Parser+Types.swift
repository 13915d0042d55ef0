/// Types, as written behind `instance of` and in parameters (rules 52 to 54).
extension Parser {
    mutating func type() throws(Stop) -> ValueType {
        try nested { parser throws(Stop) in try parser.innerType() }
    }

    private mutating func innerType() throws(Stop) -> ValueType {
        guard at(.name) else { throw unexpected(.type) }
        let word = text(of: token)
        if at(.function) || token(ahead: 1).kind == .less {
            switch word {
            case "list": return .list(try single())
            case "range": return .range(try single())
            case "context": return try contextType()
            case "function": return try functionType()
            default: break
            }
        }
        return try namedType()
    }

    private mutating func single() throws(Stop) -> ValueType {
        advance()
        let opening = token
        try need(.less)
        let type = try self.type()
        try close(.greater, opened: opening)
        return type
    }

    private mutating func contextType() throws(Stop) -> ValueType {
        advance()
        let opening = token
        try need(.less)
        var members: [ValueType.Member] = []
        if !at(.greater) {
            repeat {
                let name = try newName(before: [.colon])
                try need(.colon)
                members.append(ValueType.Member(name: name, type: try type()))
            } while take(.comma)
        }
        try close(.greater, opened: opening)
        return .context(members)
    }

    private mutating func functionType() throws(Stop) -> ValueType {
        advance()
        let opening = token
        try need(.less)
        var parameters: [ValueType] = []
        if !at(.greater) {
            repeat { parameters.append(try type()) } while take(.comma)
        }
        try close(.greater, opened: opening)
        try need(.arrow)
        return .function(parameters, try type())
    }

    private mutating func namedType() throws(Stop) -> ValueType {
        let place = token.place
        let first = text(of: token)
        if let hit = scope.typeIndex.candidates(for: first).first(where: { matches($0.pattern) }) {
            position += hit.pattern.pieces.count
            return scope.types[scope.typeNames[hit.position]] ?? .any
        }
        if let hit = Parser.simpleTypes.candidates(for: first).first(where: {
            matches($0.pattern)
        }) {
            position += hit.pattern.pieces.count
            return ValueType.simple[hit.position].type
        }
        switch first {
        case "list", "range", "context":
            advance()
            return first == "list" ? .list(.any) : first == "range" ? .range(.any) : .context([])
        default: break
        }
        let count = max(1, wordCount())
        let name = takeWords(count)
        let known = ValueType.simple.map(\.name) + ["list", "range", "context"] + scope.typeNames
        // A type that is not there has no instances, so this is no matter of checking.
        throw fail(.unknownType(name, near: NearestNames.of(name, among: known)), at: place)
    }

    private static let simpleTypes: NameIndex = {
        var index = NameIndex()
        for (position, type) in ValueType.simple.enumerated() {
            index.add(type.name, position: position)
        }
        return index
    }()
}
