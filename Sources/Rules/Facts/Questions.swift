import Model

/// What the rules of a book ask of every unit.
///
/// Many rules read the same fact. What it comes to is worked out once a unit, and
/// each rule knows where its answers stand.
struct Questions: Sendable {
    /// One fact, taken at a unit's word or not.
    struct Question: Sendable {
        let descriptor: FactDescriptor
        let number: Int
        let acceptsClaims: Bool
    }

    private struct Key: Hashable {
        let number: Int
        let acceptsClaims: Bool
    }

    /// The names of everything that can be asked for.
    let names: FactNames
    private let declared: [String: FactDescriptor]
    /// Every question once.
    private(set) var each: [Question] = []
    /// The places in `each` of what is asked, rule by rule.
    private(set) var asked: [Int] = []
    private var places: [Key: Int] = [:]

    /// Nothing yet about the facts `declared`.
    init(about declared: [String: FactDescriptor]) {
        self.declared = declared
        names = FactNames(declared.keys)
    }

    /// Asks for the facts of these `reads`, each once; gives where the answers will stand.
    mutating func ask(_ reads: [String], acceptingClaims: Bool) -> Range<Int> {
        let start = asked.count
        var seen: Set<String> = []
        for name in reads where seen.insert(name).inserted {
            guard let descriptor = declared[name], let number = names.number(of: name)
            else { continue }
            let key = Key(number: number, acceptsClaims: acceptingClaims)
            let place = places[key] ?? each.count
            if place == each.count {
                each.append(
                    Question(
                        descriptor: descriptor, number: number, acceptsClaims: acceptingClaims))
                places[key] = place
            }
            asked.append(place)
        }
        return start..<asked.count
    }
}
