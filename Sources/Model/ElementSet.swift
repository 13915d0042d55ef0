/// Which of the wanted elements a text or a unit has, and which it lacks.
public struct ElementSet: Sendable, Hashable {
    /// The elements found, in the order the pack wants them.
    public let present: [String]
    /// The elements not found, in the order the pack wants them.
    public let missing: [String]

    /// Sorts `wanted` by whether `present` holds the element.
    public init(wanted: [String], present: Set<String>) {
        self.present = wanted.filter(present.contains)
        self.missing = wanted.filter { !present.contains($0) }
    }

    /// An already divided set.
    public init(present: [String], missing: [String]) {
        self.present = present
        self.missing = missing
    }

    /// How many elements are wanted in all.
    public var wantedCount: Int { present.count + missing.count }

    /// “4/5, missing: 书面答复”.
    public var wording: Wording {
        let ratio = "\(present.count)/\(wantedCount)"
        guard !missing.isEmpty else { return Wording(verbatim: ratio) }
        let names = missing.joined(separator: "、")
        return Wording(zh: "\(ratio)，缺\(names)", en: "\(ratio), missing \(names)")
    }
}
