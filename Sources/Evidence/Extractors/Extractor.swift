import Model

/// Reads one kind of fact from the captures of a unit.
///
/// An extractor is set up from the `crawl:` entry of a fact and knows nothing
/// else; the same captures give the same extraction, and reading never fails:
/// what cannot be seen is unknown, with its reason.
protocol Extractor: Sendable {
    /// What packs call it.
    static var name: String { get }
    /// The types of fact it can give.
    static var produces: Set<FactType> { get }

    /// Takes its settings; `nil` when they cannot be used, with notices in the
    /// reader.
    init?(_ settings: inout ExtractorSettings)

    /// What the captures show.
    func extract(from captures: UnitCaptures) -> Extraction
}
