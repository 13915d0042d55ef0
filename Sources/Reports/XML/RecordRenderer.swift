import Exact
import Markup
public import Model

/// Writes the complete record of a round, or of one unit, as XML by `Reports/schema/report.xsd`.
///
/// The record holds both languages, so `language` changes nothing in it.
public struct RecordRenderer: PagedRenderer {
    /// The namespace of the record.
    public static let namespace = "urn:heng:report:2026"
    /// The version of the schema the record is written by.
    public static let schemaVersion = "1.3"
    private static let unitsAtOnce = 256

    /// The renderer; it has no settings.
    public init() {}

    /// XML.
    public var format: ReportFormat { .xml }

    /// The records, and the style sheets by which a browser shows them.
    public func write(
        _ figures: RoundFigures, in language: Language,
        to receive: (ReportFile) throws -> Void
    ) throws {
        try writePages(figures, in: language, to: receive)
        try receive(ReportFile(path: ReportPath.recordStyle, bytes: PackageResources.report_xsl))
        try receive(ReportFile(path: ReportPath.plainStyle, bytes: PackageResources.record_css))
    }

    /// The record of the whole round.
    public func round(_ figures: RoundFigures, in language: Language) -> [UInt8] {
        record(of: figures, units: Array(figures.units.indices), scope: "round")
    }

    /// The record of one unit: the round's record with that unit alone.
    public func unit(at index: Int, of figures: RoundFigures, in language: Language) -> [UInt8] {
        record(of: figures, units: [index], scope: "unit")
    }

    private func record(of figures: RoundFigures, units: [Int], scope: String) -> [UInt8] {
        let scored = figures.round
        var record = RecordWriter(figures)
        record.xml.declaration()
        record.style(root: scope == "round" ? "" : "../")
        record.xml.open(
            "round",
            [
                "xmlns": Self.namespace, "schemaVersion": Self.schemaVersion,
                "id": scored.round.id, "scope": scope,
                "status": scored.round.status?.rawValue,
                "provisional": scored.isProvisional ? "true" : "false",
            ])
        record.head(withLeaves: scope == "round")
        record.pack()
        record.vetoes(scored.round.vetoes)
        if scope == "round" { record.summary() }
        record.history(of: units)
        record.xml.open("units")
        // Many at once, but never all: what waits to be put in order is a second copy.
        for start in stride(from: 0, to: units.count, by: Self.unitsAtOnce) {
            let some = Array(units[start..<min(start + Self.unitsAtOnce, units.count)])
            let place = record
            let written = Concurrently.map(some) { index in
                var part = place
                part.xml = place.xml.branch()
                part.unit(figures.units[index])
                return part.xml
            }
            for part in written { record.xml.append(part) }
        }
        record.xml.close()
        record.notices(scored.notices)
        record.xml.close()
        return record.xml.finished()
    }
}
