public import Model

/// Turns captures into facts.
public enum Observer {
    /// What the captures of a round show.
    public struct Result: Sendable, Hashable {
        /// One observed fact for each unit and observed fact of the pack, by
        /// unit (in the order of the round) and declaration.
        public let facts: [Fact]
        /// What a person should know about a unit's captures.
        public let unitNotices: [String: [Notice]]
        /// What concerns the pack as a whole.
        public let notices: [Notice]
    }

    /// Observes every fact the pack wants observed, of every unit.
    ///
    /// Pure: the same captures give the same facts. What cannot be observed of
    /// one unit is unknown with its reason and never touches another unit.
    public static func observe(
        round: Round, pack: Pack, archive: CaptureArchive,
        probes: ProbeLog? = nil, catalog: ExtractorCatalog = .standard
    ) -> Result {
        var notices: [Notice] = []
        let extractors = pack.facts.compactMap { descriptor -> (FactDescriptor, any Extractor)? in
            guard descriptor.observation != nil else { return nil }
            notices += catalog.check(descriptor, columns: pack.columns)
            return catalog.extractor(for: descriptor, columns: pack.columns).map {
                (descriptor, $0)
            }
        }
        var facts: [Fact] = []
        var unitNotices: [String: [Notice]] = [:]
        for unit in round.units {
            let captures = UnitCaptures(unit, round: round, archive: archive, probes: probes)
            var found = extractors.map { $0.1.extract(from: captures) }
            var concerns = CaptureNotices.of(captures)
            if captures.isDisturbed {
                found = found.map { _ in .unknown(CaptureWording.disturbed) }
                concerns.append(Notice(.error, at: unit.place, CaptureWording.disturbed))
            }
            for ((descriptor, _), found) in zip(extractors, found) {
                facts.append(
                    Fact(
                        unit: unit.id, name: descriptor.name, origin: .observed,
                        certainty: found.certainty, reading: found.reading, faults: found.faults,
                        evidence: found.evidence))
            }
            if !concerns.isEmpty { unitNotices[unit.id] = concerns }
        }
        return Result(facts: facts, unitNotices: unitNotices, notices: notices)
    }
}
