public import Model
import Parallel

/// A format with one file about the round and one about each unit.
public protocol PagedRenderer: ReportRenderer {
    /// The format, by which the files are named.
    var format: ReportFormat { get }

    /// The file about the whole round.
    func round(_ figures: RoundFigures, in language: Language) -> [UInt8]

    /// The file about the unit at `index` of the round's units.
    func unit(at index: Int, of figures: RoundFigures, in language: Language) -> [UInt8]
}

extension PagedRenderer {
    /// The file about the round, then those about the units in rank order.
    public func write(
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws {
        try sink.put(
            ReportFile(path: ReportPath.round(format), bytes: round(figures, in: language)))
        let format = format
        try InOrder.each(figures.units.count) { (index) throws(any Error) in
            ReportFile(
                path: ReportPath.unit(figures.table.rows[index].id, format),
                bytes: unit(at: index, of: figures, in: language))
        } receive: { (file: ReportFile) throws(any Error) in
            try sink.put(file)
        }
    }
}
