import Model

/// How an extractor is set up to look at a single page that belongs to no
/// round: the page is the home and the only column of a unit.
struct ExtractorProbe {
    /// The name of that column.
    static let page = "本页"

    let type: FactType
    private let settings: [String: [String]]
    private let elements: [WantedElement]

    /// - Parameters:
    ///   - settings: the keys of a `crawl:` entry; a single value stands for a
    ///     scalar.
    ///   - elements: the elements the fact declares.
    init(
        _ type: FactType, _ settings: [String: [String]], elements: [WantedElement] = []
    ) {
        self.type = type
        self.settings = settings
        self.elements = elements
    }

    /// The fact that a pack with these settings would declare.
    func descriptor(for extractor: String) -> FactDescriptor {
        let place = Place(file: extractor)
        func setting(_ values: [String]) -> Setting {
            let scalars = values.map { Setting(.scalar($0), at: place) }
            return scalars.count == 1 ? scalars[0] : Setting(.list(scalars), at: place)
        }
        let entries = ([("extractor", [extractor])] + settings.sorted { $0.key < $1.key }).map {
            Setting.Entry(key: $0.0, place: place, value: setting($0.1))
        }
        return FactDescriptor(
            name: extractor, type: type,
            observation: Observation(
                extractor: extractor, settings: Setting(.map(entries), at: place)),
            isClaimed: false, elements: elements, place: place)
    }

    func extractorSettings(for extractor: String) -> ExtractorSettings {
        let descriptor = descriptor(for: extractor)
        return ExtractorSettings(
            descriptor.observation
                ?? Observation(
                    extractor: extractor, settings: Setting(.map([]), at: descriptor.place)),
            for: descriptor, columns: [Self.page])
    }
}
