/// What a pack says about one fact: its type, its unit, where it comes from.
public struct FactDescriptor: Sendable, Hashable {
    private struct Content: Sendable, Hashable {
        let name: String
        let type: FactType
        let unit: String?
        let observation: Observation?
        let isClaimed: Bool
        let elements: [WantedElement]
        let place: Place
    }

    private let content: Shared<Content>

    /// The name rules use.
    public var name: String { content.value.name }
    /// The type of its value.
    public var type: FactType { content.value.type }
    /// The unit a number is counted in, for example `天`.
    public var unit: String? { content.value.unit }
    /// How the crawl observes it; `nil` when only the unit can tell.
    public var observation: Observation? { content.value.observation }
    /// Whether the crawl observes it.
    public var isObserved: Bool { content.value.observation != nil }
    /// Whether a submission may claim it.
    public var isClaimed: Bool { content.value.isClaimed }
    /// The wanted elements of an `elements` fact.
    public var elements: [WantedElement] { content.value.elements }
    /// Where the pack declares it.
    public var place: Place { content.value.place }

    /// A declared fact.
    public init(
        name: String, type: FactType, unit: String? = nil, observation: Observation? = nil,
        isClaimed: Bool, elements: [WantedElement] = [], place: Place
    ) {
        content = Shared(
            Content(
                name: name, type: type, unit: unit, observation: observation, isClaimed: isClaimed,
                elements: elements, place: place))
    }
}
