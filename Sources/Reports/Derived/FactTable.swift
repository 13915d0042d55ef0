import Model

/// Every fact the findings of a unit read, once each, in the order they were first read.
struct FactTable: Sendable {
    /// A fact looked for by its name, which is enough to tell most of a unit's facts apart.
    private struct Key: Hashable {
        let fact: Fact

        static func == (one: Key, other: Key) -> Bool {
            one.fact.name.utf8.elementsEqual(other.fact.name.utf8) && one.fact == other.fact
        }

        func hash(into hasher: inout Hasher) {
            var name = fact.name
            name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            hasher.combine(fact.origin)
        }
    }

    /// The facts.
    private(set) var facts: [Fact] = []
    /// Where facts stand that lie in one place; equal ones of other places stand there too.
    private var positions: [ObjectIdentifier: Int] = [:]

    init(of unit: ScoredUnit) {
        var known: [Key: Int] = [:]
        for finding in unit.allFindings {
            for fact in finding.facts where positions[fact.identity] == nil {
                let position = known[Key(fact: fact)] ?? facts.count
                positions[fact.identity] = position
                guard position == facts.count else { continue }
                known[Key(fact: fact)] = position
                facts.append(fact)
            }
        }
    }

    /// The id of a fact of this table, for example `f12`.
    func id(of fact: Fact) -> String? {
        (positions[fact.identity] ?? facts.firstIndex(of: fact)).map(Self.id)
    }

    /// The id of the fact at `index`.
    static func id(_ index: Int) -> String {
        "f\(index + 1)"
    }
}
