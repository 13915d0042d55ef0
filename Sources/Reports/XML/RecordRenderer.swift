import Exact
import Markup
public import Model
import Parallel

/// Writes the complete record of a round, or of one unit, as XML by `Reports/schema/report.xsd`.
///
/// The record holds both languages, so `language` changes nothing in it.
public struct RecordRenderer: PagedRenderer {
    /// The namespace of the record.
    public static let namespace = "urn:heng:report:2026"
    /// The version of the schema the record is written by.
    public static let schemaVersion = "1.3"

    /// The renderer; it has no settings.
    public init() {}

    /// XML.
    public var format: ReportFormat { .xml }

    /// The records, and the style sheets by which a browser shows them.
    ///
    /// What a unit comes to is written once, for its own record and for the round's.
    public func write(
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws {
        let file = try sink.begin(ReportPath.round(.xml))
        var record = opened(figures, scope: .unit)
        let head = record.xml.drain()
        try write(figures, below: record) { piece in
            try file.write(piece)
        } unit: { part in
            let id = figures.table.rows[part.index].id
            let stream = try sink.begin(ReportPath.unit(id, .xml))
            try stream.write(head)
            for piece in part.own { try stream.write(piece) }
            try stream.finish()
        }
        try file.finish()
        try sink.put(ReportFile(path: ReportPath.recordStyle, bytes: PackageResources.report_xsl))
        try sink.put(ReportFile(path: ReportPath.plainStyle, bytes: PackageResources.record_css))
    }

    /// The record of the whole round.
    public func round(_ figures: RoundFigures, in language: Language) -> [UInt8] {
        var record: [UInt8] = []
        write(figures, below: nil) {
            record += $0
        } unit: { _ in
        }
        return record
    }

    /// The record of one unit: the round's record with that unit alone.
    public func unit(at index: Int, of figures: RoundFigures, in language: Language) -> [UInt8] {
        var record = opened(figures, scope: .unit)
        let head = record.xml.drain()
        return head + unit(at: index, below: record).own.flatMap { $0 }
    }

    /// What a record is about.
    private enum Scope: String {
        case round, unit
    }

    /// A unit as it stands in the record of the round, and all that follows the head of its own.
    private struct Part: Sendable {
        let index: Int
        let inRound: MarkupWriter
        var own: [[UInt8]] = []
    }

    /// The record of the round, piece by piece, and after each unit the rest of that unit's own
    /// record, if `head` has begun one.
    private func write<Failure: Error>(
        _ figures: RoundFigures, below head: RecordWriter?,
        piece: ([UInt8]) throws(Failure) -> Void,
        unit: (Part) throws(Failure) -> Void
    ) throws(Failure) {
        var record = opened(figures, scope: .round)
        record.summary()
        record.history(of: Array(figures.units.indices))
        record.xml.open("units")
        try piece(record.xml.drain())
        let place = record
        try InOrder.each(figures.units.count) { (index: Int) throws(Failure) -> Part in
            head.map { self.unit(at: index, below: $0) }
                ?? Part(index: index, inRound: place.written(figures.units[index]))
        } receive: { (part: Part) throws(Failure) in
            for written in record.xml.drain(part.inRound) { try piece(written) }
            if head != nil { try unit(part) }
        }
        record.end()
        try piece(record.xml.finished())
    }

    /// A writer that stands where the units of a record stand.
    func place(_ record: RecordWriter) -> RecordWriter {
        var record = opened(record, scope: .round)
        record.xml.open("units")
        _ = record.xml.drain()
        return record
    }

    /// What stands before the units of a record and after them.
    func ends(_ figures: RoundFigures) -> (head: [UInt8], tail: [UInt8]) {
        var record = opened(figures, scope: .round)
        record.summary()
        record.history(of: Array(figures.units.indices))
        record.xml.open("units")
        _ = record.xml.mark()
        let head = record.xml.drain()
        var unit = record.xml.branch()
        unit.element("unit")
        _ = record.xml.drain(unit)
        record.end()
        return (head, record.xml.finished())
    }

    private func unit(at index: Int, below head: RecordWriter) -> Part {
        var own = head
        own.history(of: [index])
        own.xml.open("units")
        let written = own.written(head.figures.units[index])
        let pieces = own.xml.drain(written)
        own.end()
        return Part(index: index, inRound: written, own: pieces + [own.xml.finished()])
    }

    /// Everything before what is about single units.
    private func opened(_ figures: RoundFigures, scope: Scope) -> RecordWriter {
        opened(RecordWriter(figures), scope: scope)
    }

    private func opened(_ writer: RecordWriter, scope: Scope) -> RecordWriter {
        var record = writer
        let (figures, scored) = (record.figures, record.scored)
        record.xml.declaration()
        record.style(root: scope == .round ? "" : "../")
        record.xml.open(
            "round",
            [
                "xmlns": Self.namespace, "schemaVersion": Self.schemaVersion,
                "id": scored.round.id, "scope": scope.rawValue,
                "status": scored.round.status?.rawValue,
                "provisional": figures.table.isProvisional ? "true" : "false",
            ])
        record.head(withLeaves: scope == .round)
        record.pack()
        record.vetoes(scored.round.vetoes)
        return record
    }
}

extension RecordWriter {
    /// A unit as it stands inside the element that is open here.
    func written(_ unit: UnitFigures) -> MarkupWriter {
        var part = self
        part.xml = xml.branch()
        part.xml.reserve(1_500 * unit.findings.count)
        part.unit(unit)
        return part.xml
    }

    /// Everything after the units.
    fileprivate mutating func end() {
        xml.close()
        notices(scored.notices)
        xml.close()
    }
}
