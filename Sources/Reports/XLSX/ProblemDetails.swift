import Model
import Synchronization
import Workbook

/// What rows about problems tell, for rows that stand in another order than units do: from memory, or
/// kept in a file while the units of a record are gone through for another sheet, because nearly every
/// row is about another unit.
struct ProblemDetails: Sendable {
    /// The lists of a unit a problem can stand in.
    enum List: UInt8, Sendable, Hashable {
        case vetoes, losses, open
    }

    /// The details that were kept.
    private final class Kept: Sendable {
        private struct Table {
            var size = 0
            /// Where those of a unit lie, one after the other.
            var units: [Int: [UInt32]] = [:]
            var starts: [Int: Int] = [:]
        }

        private let file: TemporaryFile
        private let table = Mutex(Table())

        init() throws(WorkbookDraftError) {
            file = try TemporaryFile()
        }

        func has(_ unit: Int) -> Bool { table.withLock { $0.units[unit] != nil } }

        /// Keeps the details of a unit, unless they are kept already.
        func keep(_ details: [[UInt8]], of unit: Int) {
            table.withLock { table in
                guard table.units[unit] == nil else { return }
                let bytes = details.flatMap { $0 }
                // What is not kept is read from the record once more.
                guard (try? file.append(bytes)) != nil else { return }
                table.units[unit] = details.map { UInt32($0.count) }
                table.starts[unit] = table.size
                table.size += bytes.count
            }
        }

        func detail(of unit: Int, at index: Int) -> ProblemDetail? {
            let range = table.withLock { table -> Range<Int>? in
                guard let sizes = table.units[unit], let first = table.starts[unit],
                    sizes.indices.contains(index)
                else { return nil }
                let start = sizes[..<index].reduce(first) { $0 + Int($1) }
                return start..<(start + Int(sizes[index]))
            }
            guard let range, let bytes = try? file.contents(range) else { return nil }
            return ProblemDetail(bytes)
        }
    }

    private let figures: RoundFigures
    private let language: Language
    /// `nil` where the units are in memory.
    private let kept: Kept?
    /// The criteria problems can be about, by their ids.
    private let criteria: [String: Criterion]

    init(_ figures: RoundFigures, in language: Language) throws(WorkbookDraftError) {
        self.figures = figures
        self.language = language
        let (pack, round) = (figures.round.pack, figures.round.round)
        criteria = Dictionary(
            (pack.vetoes + round.vetoes + pack.pointCriteria).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        if case .stored = figures.units { kept = try Kept() } else { kept = nil }
    }

    /// Keeps what will be told of the unit at `index`, while it is at hand.
    func note(_ unit: UnitFigures, at index: Int) {
        guard let kept, !kept.has(index) else { return }
        let standing = figures.table.rows[index]
        let details = [List.vetoes, .losses, .open].flatMap { list in
            findings(list, of: unit, standing).map { ProblemDetail($0, in: language).bytes }
        }
        kept.keep(details, of: index)
    }

    private func findings(
        _ list: List, of unit: UnitFigures, _ standing: UnitStanding
    ) -> [Finding] {
        switch list {
        case .vetoes: standing.vetoes.compactMap { unit.unit.vetoes.present(at: $0.place) }
        case .losses: unit.losses
        case .open: unit.openFindings
        }
    }

    /// What is to be told of the problem at a place of one of a unit's lists; `nil` where the unit
    /// could not be read back.
    func detail(
        of unit: Int, _ list: List, at place: Int
    ) -> (detail: ProblemDetail, criterion: Criterion)? {
        let standing = figures.table.rows[unit]
        var index = place
        if list != .vetoes { index += standing.vetoes.count }
        if list == .open { index += standing.losses.count }
        if let detail = kept?.detail(of: unit, at: index),
            let criterion = criteria[detail.criterion]
        {
            return (detail, criterion)
        }
        let found = findings(list, of: figures.units[unit], standing).present(at: place)
        return found.map { (ProblemDetail($0, in: language), $0.criterion) }
    }
}
