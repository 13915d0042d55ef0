/// What a pack says about one fact: its type, its unit, where it comes from.
public struct FactDescriptor: Sendable, Hashable {
    /// The name rules use.
    public let name: String
    /// The type of its value.
    public let type: FactType
    /// The unit a number is counted in, for example `天`.
    public let unit: String?
    /// How the crawl observes it; `nil` when only the unit can tell.
    public let observation: Observation?
    /// Whether a submission may claim it.
    public let isClaimed: Bool
    /// The wanted elements of an `elements` fact.
    public let elements: [WantedElement]
    /// Where the pack declares it.
    public let place: Place

    /// A declared fact.
    public init(
        name: String, type: FactType, unit: String? = nil, observation: Observation? = nil,
        isClaimed: Bool, elements: [WantedElement] = [], place: Place
    ) {
        self.name = name
        self.type = type
        self.unit = unit
        self.observation = observation
        self.isClaimed = isClaimed
        self.elements = elements
        self.place = place
    }
}
