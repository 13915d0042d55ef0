import Model

/// Reads one kind of fact from the captures of a unit.
///
/// An extractor is set up from the `crawl:` entry of a fact and knows nothing
/// else; the same captures give the same extraction, and reading never fails:
/// what cannot be seen is unknown, with its reason.
protocol Extractor: Sendable {
    /// What packs call it.
    static var name: String { get }
    /// Rises whenever the same captures may give another result.
    static var version: Int { get }
    /// The types of fact it can give.
    static var produces: Set<FactType> { get }
    /// How it is set up to look at a single page, for `heng inspect`.
    static var probes: [ExtractorProbe] { get }

    /// Takes its settings; `nil` when they cannot be used, with notices in the
    /// reader.
    init?(_ settings: inout ExtractorSettings)

    /// What the captures show.
    func extract(from captures: UnitCaptures) -> Extraction
}

extension Extractor {
    /// That of the reading of pages and lists, on which nearly all of them rest.
    static var version: Int { 2 }

    /// The extractor as facts name it.
    var method: Fact.Method { Fact.Method(extractor: Self.name, version: Self.version) }

    /// Most extractors look at one column or at several; those that need more
    /// say so themselves.
    static var probes: [ExtractorProbe] {
        produces.sorted { $0.rawValue < $1.rawValue }.compactMap { type in
            let candidates = [
                ExtractorProbe(type, ["column": [ExtractorProbe.page]]),
                ExtractorProbe(type, ["columns": [ExtractorProbe.page]]),
            ]
            return candidates.first { probe in
                var settings = probe.extractorSettings(for: Self.name)
                return Self(&settings) != nil && settings.finish().isEmpty
            }
        }
    }
}
