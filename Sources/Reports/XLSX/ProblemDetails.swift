import Model
import Parallel
import Workbook

/// What rows about problems tell, for rows that stand in another order than units do: from memory, or
/// gathered from a record once and kept in a file, because nearly every row is about another unit.
struct ProblemDetails: Sendable {
    /// The lists of a unit a problem can stand in.
    enum List: UInt8, Sendable, Hashable {
        case vetoes, losses, open
    }

    private enum Source: Sendable {
        case held
        case kept(Kept)
    }

    /// The details of every problem, unit by unit.
    private final class Kept: Sendable {
        let file: TemporaryFile
        let units: [Range<Int>]
        let places: [Range<Int>]

        init(_ file: consuming TemporaryFile, _ units: [Range<Int>], _ places: [Range<Int>]) {
            self.file = file
            self.units = units
            self.places = places
        }
    }

    private let figures: RoundFigures
    private let language: Language
    private let source: Source
    /// The criteria problems can be about, by their ids.
    private let criteria: [String: Criterion]

    init(_ figures: RoundFigures, in language: Language) throws(WorkbookDraftError) {
        self.figures = figures
        self.language = language
        let (pack, round) = (figures.round.pack, figures.round.round)
        criteria = Dictionary(
            (pack.vetoes + round.vetoes + pack.pointCriteria).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        switch figures.units {
        case .held: source = .held
        case .stored: source = .kept(try Self.gathered(figures, language))
        }
    }

    private static func gathered(
        _ figures: RoundFigures, _ language: Language
    ) throws(WorkbookDraftError) -> Kept {
        let file = try TemporaryFile()
        var (units, places): ([Range<Int>], [Range<Int>]) = ([], [])
        var size = 0
        try InOrder.each(figures.table.rows.count) {
            (index: Int) throws(WorkbookDraftError) -> [[UInt8]] in
            let standing = figures.table.rows[index]
            guard standing.vetoes.count + standing.losses.count + standing.open.count > 0 else {
                return []
            }
            let unit = figures.units[index]
            return [List.vetoes, .losses, .open].flatMap { list in
                findings(list, of: unit, standing).map {
                    ProblemDetail($0, in: language).bytes
                }
            }
        } receive: { (details: [[UInt8]]) throws(WorkbookDraftError) in
            let first = places.count
            for detail in details {
                places.append(size..<(size + detail.count))
                size += detail.count
            }
            units.append(first..<places.count)
            try file.append(details.flatMap { $0 })
        }
        return Kept(file, units, places)
    }

    private static func findings(
        _ list: List, of unit: UnitFigures, _ standing: UnitStanding
    ) -> [Finding] {
        switch list {
        case .vetoes: standing.vetoes.map { unit.unit.vetoes[$0.place] }
        case .losses: unit.losses
        case .open: unit.openFindings
        }
    }

    /// What is to be told of the problem at a place of one of a unit's lists.
    func detail(
        of unit: Int, _ list: List, at place: Int
    ) -> (detail: ProblemDetail, criterion: Criterion)? {
        let standing = figures.table.rows[unit]
        switch source {
        case .held:
            let finding = Self.findings(list, of: figures.units[unit], standing)[place]
            return (ProblemDetail(finding, in: language), finding.criterion)
        case .kept(let kept):
            var index = kept.units[unit].lowerBound + place
            if list != .vetoes { index += standing.vetoes.count }
            if list == .open { index += standing.losses.count }
            guard kept.units[unit].contains(index),
                let bytes = try? kept.file.contents(kept.places[index]),
                let detail = ProblemDetail(bytes), let criterion = criteria[detail.criterion]
            else {
                figures.units.fail()
                return nil
            }
            return (detail, criterion)
        }
    }
}
