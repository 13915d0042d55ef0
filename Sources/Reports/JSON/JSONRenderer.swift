public import Model

/// Writes the record of a round as JSON by `Reports/schema/report.schema.json`, for programs that
/// read no XML.
///
/// It says what the XML record says. Points and other decimals are strings, because readers of JSON
/// turn numbers into binary ones; both languages stand in it, so `language` changes nothing.
public struct JSONRenderer: ReportRenderer {
    /// The renderer; it has no settings.
    public init() {}

    /// `round.json`.
    public func write(
        _ figures: RoundFigures, in language: Language,
        to receive: (ReportFile) throws -> Void
    ) throws {
        try receive(ReportFile(path: ReportPath.round(.json), bytes: bytes(of: figures)))
    }

    /// A unit after the other, so that no more than one is held as a tree of values.
    private func bytes(of figures: RoundFigures) -> [UInt8] {
        let record = JSONRecord(figures)
        var output = Array("{".utf8)
        func member(_ name: String, isFirst: Bool = false) {
            if !isFirst { output.append(0x2C) }
            JSONValue.line(1, to: &output)
            JSONValue.write(name, to: &output)
            output.append(contentsOf: ": ".utf8)
        }
        for (index, part) in record.head.enumerated() {
            member(part.name, isFirst: index == 0)
            part.value.write(to: &output, depth: 1)
        }
        member("units")
        output.append(contentsOf: "[".utf8)
        for (index, unit) in figures.units.enumerated() {
            if index > 0 { output.append(0x2C) }
            JSONValue.line(2, to: &output)
            record.unit(unit).write(to: &output, depth: 2)
        }
        if !figures.units.isEmpty { JSONValue.line(1, to: &output) }
        output.append(contentsOf: "]".utf8)
        member("notices")
        record.notices(figures.round.notices).write(to: &output, depth: 1)
        output.append(contentsOf: "\n}\n".utf8)
        return output
    }
}
