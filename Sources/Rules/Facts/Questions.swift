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

    /// What stands at a place of the answers.
    enum Slot: Sendable {
        /// The answer to a question.
        case answer(Question)
        /// The same as at an earlier place.
        case same(Int)
    }

    private struct Key: Hashable {
        let number: Int
        let acceptsClaims: Bool

        init(_ question: Question) {
            number = question.number
            acceptsClaims = question.acceptsClaims
        }
    }

    /// The names of everything that can be asked for.
    let names: FactNames
    private let declared: [String: FactDescriptor]
    /// What stands where: every question once, and runs of what one rule reads.
    private(set) var slots: [Slot] = []
    private var places: [Key: Int] = [:]

    /// Nothing yet about the facts `declared`.
    init(about declared: [String: FactDescriptor]) {
        self.declared = declared
        names = FactNames(declared.keys)
    }

    /// Asks for the facts of these `reads`, each once; gives where the answers will stand.
    mutating func ask(_ reads: [String], acceptingClaims: Bool) -> Range<Int> {
        var seen: Set<String> = []
        let asked = reads.filter { seen.insert($0).inserted }.compactMap { name -> Question? in
            guard let descriptor = declared[name], let number = names.number(of: name)
            else { return nil }
            return Question(
                descriptor: descriptor, number: number, acceptsClaims: acceptingClaims)
        }
        // Most rules read one fact, whose answer stands somewhere already.
        if asked.count == 1, let place = places[Key(asked[0])] { return place..<place + 1 }
        let start = slots.count
        for question in asked {
            let key = Key(question)
            if let place = places[key] {
                slots.append(.same(place))
            } else {
                places[key] = slots.count
                slots.append(.answer(question))
            }
        }
        return start..<slots.count
    }
}
