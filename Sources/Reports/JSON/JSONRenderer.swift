public import Model
import Parallel

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
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws {
        let file = try sink.begin(ReportPath.round(.json))
        try write(figures, to: file)
        try file.finish()
    }

    /// A unit after the other, so that only some are held as trees of values.
    private func write(_ figures: RoundFigures, to file: any ReportStream) throws {
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
        try file.write(output)
        try InOrder.each(figures.units.count) { index in
            var output: [UInt8] = index > 0 ? [0x2C] : []
            JSONValue.line(2, to: &output)
            record.unit(figures.units[index]).write(to: &output, depth: 2)
            return output
        } receive: {
            try file.write($0)
        }
        output = []
        if !figures.units.isEmpty { JSONValue.line(1, to: &output) }
        output.append(contentsOf: "]".utf8)
        member("notices")
        record.notices(figures.round.notices).write(to: &output, depth: 1)
        output.append(contentsOf: "\n}\n".utf8)
        try file.write(output)
    }
}
