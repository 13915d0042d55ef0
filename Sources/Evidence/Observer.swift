import Markup
public import Model
import Parallel

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
        let extractors = pack.facts.compactMap { descriptor -> SetUpExtractor? in
            guard descriptor.observation != nil else { return nil }
            notices += catalog.check(descriptor, columns: pack.columns)
            return catalog.extractor(for: descriptor, columns: pack.columns)
        }
        let shared = RoundMatter(
            round: round, lexicons: pack.lexicons, archive: archive, probes: probes)
        let observed = Concurrently.map(round.units) { [extractors] unit in
            observe(unit, round: round, archive: archive, sharing: shared, by: extractors)
        }
        var unitNotices: [String: [Notice]] = [:]
        for (unit, found) in zip(round.units, observed) where !found.concerns.isEmpty {
            unitNotices[unit.id] = found.concerns
        }
        return Result(
            facts: observed.flatMap(\.facts), unitNotices: unitNotices, notices: notices)
    }

    /// Observes one unit; what is read of it is let go of afterwards.
    ///
    /// Its extractors run in lanes, each with pages of its own, where more cores
    /// are there than units: what one finds depends on no other.
    private static func observe(
        _ unit: Unit, round: Round, archive: CaptureArchive, sharing shared: RoundMatter,
        by extractors: [SetUpExtractor]
    ) -> (facts: [Fact], concerns: [Notice]) {
        let readings = UnitReadings(unit, in: archive)
        let lanes = max(1, min(Concurrently.cores / max(round.units.count, 1), extractors.count))
        let queue = ExtractorQueue(extractors)
        let seen = Concurrently.map(Array(0..<lanes)) { _ in
            let captures = UnitCaptures(
                unit, round: round, archive: archive, shared: shared, readings: readings,
                lanes: lanes)
            var found: [Int: Extraction] = [:]
            var columns: Set<String> = []
            while let turn = queue.next(behind: &columns) {
                found[turn] = extractors[turn].extractor.extract(from: captures)
            }
            return Sight(
                found: found, unreadable: captures.attachments.unreadable,
                isDisturbed: captures.isDisturbed)
        }
        let unreadable = seen.reduce(into: [:]) { $0.merge($1.unreadable) { old, _ in old } }
        let captures = UnitCaptures(unit, round: round, archive: archive, readings: readings)
        var concerns = CaptureNotices.of(captures, unreadable: unreadable)
        var found = extractors.indices.map { turn in
            seen.lazy.compactMap { $0.found[turn] }.first ?? .unknown(CaptureWording.disturbed)
        }
        if captures.isDisturbed || seen.contains(where: \.isDisturbed) {
            found = found.map { _ in .unknown(CaptureWording.disturbed) }
            concerns.append(Notice(.error, at: unit.place, CaptureWording.disturbed))
        }
        let facts = zip(extractors, found).map { known, found in
            known.fact(of: unit, found)
        }
        return (facts, concerns)
    }

    /// What one lane saw.
    private struct Sight: Sendable {
        let found: [Int: Extraction]
        let unreadable: [WebAddress: Wording]
        let isDisturbed: Bool
    }
}
