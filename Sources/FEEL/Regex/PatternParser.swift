/// Reads the regular expressions of XPath Functions 3.1, 5.6.1: those of XML Schema with anchors,
/// reluctant quantifiers, captures, non-capturing groups and back-references.
struct PatternParser {
    /// Deepest nesting of groups and classes.
    static let deepest = 100
    /// Largest number in a quantifier.
    static let largestCount = 10_000

    private let scalars: [Unicode.Scalar]
    private let flags: PatternFlags
    private var place = 0
    private var depth = 0
    private(set) var groups = 0
    private var closed: Set<Int> = []

    /// The parts of a pattern and the number of its groups.
    static func parse(
        _ pattern: String, flags: PatternFlags
    ) throws(PatternProblem) -> (node: PatternNode, groups: Int) {
        var parser = PatternParser(pattern, flags: flags)
        if flags.isLiteral {
            return (.sequence(parser.scalars.map { parser.character($0.value) }), 0)
        }
        let node = try parser.alternatives()
        if parser.place < parser.scalars.count { throw parser.unexpected() }
        return (node, parser.groups)
    }

    private init(_ pattern: String, flags: PatternFlags) {
        self.flags = flags
        let all = Array(pattern.unicodeScalars)
        scalars = flags.ignoresSpace && !flags.isLiteral ? Self.withoutSpace(all) : all
    }

    /// The pattern of flag x: white space is taken out, except within classes.
    private static func withoutSpace(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var brackets = 0
        var escaped = false
        for scalar in scalars {
            if brackets == 0, [0x09, 0x0A, 0x0D, 0x20].contains(scalar.value) { continue }
            kept.append(scalar)
            if escaped {
                escaped = false
                continue
            }
            switch scalar {
            case "\\": escaped = true
            case "[": brackets += 1
            case "]": brackets = max(0, brackets - 1)
            default: break
            }
        }
        return kept
    }

    // MARK: Reading

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard next == wanted else { return false }
        place += 1
        return true
    }

    private func unexpected() -> PatternProblem {
        next.map { .unexpected(Character($0), offset: place) } ?? .incomplete
    }

    private func character(_ value: UInt32) -> PatternNode {
        .character(flags.ignoresCase ? CaseVariants.canonical(value) : value)
    }

    private mutating func alternatives() throws(PatternProblem) -> PatternNode {
        depth += 1
        if depth > Self.deepest { throw .tooLarge }
        var branches = [try branch()]
        while take("|") { branches.append(try branch()) }
        depth -= 1
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func branch() throws(PatternProblem) -> PatternNode {
        var pieces: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let piece = try quantified(try atom())
            // Left out, so that every part of a repetition makes the program longer.
            if case .empty = piece { continue }
            pieces.append(piece)
        }
        return pieces.count == 1 ? pieces[0] : (pieces.isEmpty ? .empty : .sequence(pieces))
    }

    private mutating func atom() throws(PatternProblem) -> PatternNode {
        guard let scalar = next else { throw .incomplete }
        switch scalar {
        case "(": return try group()
        case "[":
            place += 1
            return .set(try characterClass())
        case "\\": return try escape()
        case ".":
            place += 1
            return flags.dotIsAll ? .any : .set(.notLineEnd)
        case "^":
            place += 1
            return .start
        case "$":
            place += 1
            return .end
        case "?", "*", "+", "{", "}", "]": throw unexpected()
        default:
            place += 1
            return character(scalar.value)
        }
    }

    private mutating func group() throws(PatternProblem) -> PatternNode {
        place += 1
        if take("?") {
            guard take(":") else { throw unexpected() }
            let inner = try alternatives()
            guard take(")") else { throw .incomplete }
            return inner
        }
        groups += 1
        let number = groups
        let inner = try alternatives()
        guard take(")") else { throw .incomplete }
        closed.insert(number)
        return .capture(inner, number)
    }

    private mutating func quantified(_ atom: PatternNode) throws(PatternProblem) -> PatternNode {
        let (least, most): (Int, Int?)
        let start = place
        switch next {
        case "?": (least, most) = (0, 1)
        case "*": (least, most) = (0, nil)
        case "+": (least, most) = (1, nil)
        case "{":
            place += 1
            least = try count()
            if take(",") { most = next == "}" ? nil : try count() } else { most = least }
            guard next == "}" else { throw unexpected() }
        default: return atom
        }
        place += 1
        if let most, most < least { throw .reversed(offset: start) }
        let greedy = !take("?")
        if most == 0 { return .empty }
        if case .empty = atom { return .empty }
        return .repetition(atom, least: least, most: most, greedy: greedy)
    }

    private mutating func count() throws(PatternProblem) -> Int {
        var value: Int?
        while let scalar = next, ("0"..."9").contains(scalar) {
            value = (value ?? 0) * 10 + Int(scalar.value) - 48
            if let value, value > Self.largestCount { throw .tooLarge }
            place += 1
        }
        guard let value else { throw unexpected() }
        return value
    }

    // MARK: Escapes

    private mutating func escape() throws(PatternProblem) -> PatternNode {
        if place + 1 < scalars.count, ("1"..."9").contains(scalars[place + 1]) {
            return .backReference(try backReference())
        }
        switch try classEscape() {
        case .range(let range): return character(range.lowerBound)
        case let item: return .set(CharacterSet([item]))
        }
    }

    /// Takes as many digits as there are groups for.
    private mutating func backReference() throws(PatternProblem) -> Int {
        place += 1
        var number = 0
        while let scalar = next, ("0"..."9").contains(scalar) {
            let longer = number * 10 + Int(scalar.value) - 48
            if number > 0, longer > groups { break }
            number = longer
            place += 1
            if number > groups { break }
        }
        guard closed.contains(number) else { throw .noSuchGroup(number) }
        return number
    }

    /// An escape that may stand in a class; one for a single character gives its range.
    private mutating func classEscape() throws(PatternProblem) -> CharacterSet.Item {
        let start = place
        place += 1
        guard let scalar = next else { throw .incomplete }
        place += 1
        switch scalar {
        case "n": return .range(0x0A...0x0A)
        case "r": return .range(0x0D...0x0D)
        case "t": return .range(0x09...0x09)
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$":
            return .range(scalar.value...scalar.value)
        case "p", "P":
            guard take("{") else { throw unexpected() }
            var name = ""
            while let letter = next, letter != "}" {
                name.unicodeScalars.append(letter)
                place += 1
            }
            guard take("}") else { throw .incomplete }
            guard let set = CharacterSet.property(name, negated: scalar == "P") else {
                throw .unknownProperty(name)
            }
            return .set(set, negated: false)
        default:
            guard scalar.isASCII,
                let set = CharacterSet.escape(UInt8(truncatingIfNeeded: scalar.value))
            else { throw .unknownEscape("\\" + String(scalar), offset: start) }
            return .set(set, negated: false)
        }
    }

    // MARK: Classes

    /// What follows a `[`, up to its `]`.
    private mutating func characterClass() throws(PatternProblem) -> CharacterSet {
        depth += 1
        if depth > Self.deepest { throw .tooLarge }
        let negated = take("^")
        var items: [CharacterSet.Item] = []
        var subtracted: CharacterSet?
        while subtracted == nil {
            guard let scalar = next else { throw .incomplete }
            if scalar == "]" {
                if items.isEmpty { throw unexpected() }
                break
            }
            if scalar == "-", !items.isEmpty, place + 1 < scalars.count {
                if scalars[place + 1] == "[" {
                    place += 2
                    subtracted = try characterClass()
                    break
                }
                // In between, a hyphen is not known to be one.
                if scalars[place + 1] != "]" { throw unexpected() }
            }
            items.append(try classItem())
        }
        guard take("]") else { throw next == nil ? .incomplete : unexpected() }
        depth -= 1
        return CharacterSet(
            items, negated: negated, subtracting: subtracted, ignoresCase: flags.ignoresCase)
    }

    /// A character, a range or an escape.
    private mutating func classItem() throws(PatternProblem) -> CharacterSet.Item {
        let start = place
        let first = try classCharacter()
        guard case .range(let low) = first, next == "-", place + 1 < scalars.count,
            scalars[place + 1] != "]", scalars[place + 1] != "["
        else { return first }
        place += 1
        guard next != "-", case .range(let high) = try classCharacter() else {
            place -= 1
            throw unexpected()
        }
        guard low.lowerBound <= high.lowerBound else { throw .reversed(offset: start) }
        return .range(low.lowerBound...high.lowerBound)
    }

    private mutating func classCharacter() throws(PatternProblem) -> CharacterSet.Item {
        guard let scalar = next else { throw .incomplete }
        if scalar == "\\" { return try classEscape() }
        if scalar == "[" || scalar == "]" { throw unexpected() }
        place += 1
        return .range(scalar.value...scalar.value)
    }
}
