import Model

/// The rows about single units that the round's page shows: which they are follows from the totals
/// table; they are written while the details of their units are at hand.
struct RoundLists: Sendable {
    /// A row, by the unit it is about and the place in one of the unit's lists.
    struct Row: Sendable, Hashable {
        enum List: Sendable, Hashable {
            case lost, open, vetoes
        }

        let list: List
        let unit: Int
        let place: Int
    }

    /// Of the criteria that cost points for certain, the dearest first.
    let lost: [CriterionCases]
    /// Of the criteria that are still open.
    let open: [CriterionCases]
    /// The most rows of each criterion that is lost, and of each that is open.
    let longest: (lost: Int, open: Int)
    private let figures: RoundFigures
    /// The rows to write, by unit.
    private var wanted: [Int: [Row]] = [:]
    private var written: [Row: [UInt8]] = [:]

    /// The most rows of shortfalls, and of open points; units' pages have them all.
    private static let mostRows = (lost: 3_000, open: 1_500)

    init(_ figures: RoundFigures) {
        self.figures = figures
        lost = CriterionCases.lost(in: figures)
        open = CriterionCases.open(in: figures)
        longest = (
            ListRoom.longest(of: lost.map(\.cases.count), within: Self.mostRows.lost),
            ListRoom.longest(of: open.map(\.cases.count), within: Self.mostRows.open)
        )
        for cases in lost { want(cases.cases.prefix(longest.lost), .lost) }
        for cases in open { want(cases.cases.prefix(longest.open), .open) }
        for (unit, standing) in figures.table.rows.enumerated() {
            for veto in standing.vetoes {
                wanted[unit, default: []].append(Row(list: .vetoes, unit: unit, place: veto.place))
            }
        }
    }

    private mutating func want(_ cases: ArraySlice<CriterionCases.Case>, _ list: Row.List) {
        for row in cases {
            wanted[row.unit, default: []].append(Row(list: list, unit: row.unit, place: row.place))
        }
    }

    /// The units there are rows about, in order.
    var units: [Int] { wanted.keys.sorted() }

    /// The rows about a unit, as `page` writes them.
    func rows(of unit: UnitFigures, at index: Int, on page: PageWriter) -> [(Row, [UInt8])] {
        (wanted[index] ?? []).map { row in
            var page = page
            page.copies = unit.copies
            let standing = figures.table.rows[index]
            let piece = page.piece { page in
                switch row.list {
                case .lost:
                    guard let finding = unit.losses.present(at: row.place) else { return }
                    page.caseRow(finding, of: standing, standing.losses[row.place], isOpen: false)
                case .open:
                    guard let finding = unit.openFindings.present(at: row.place) else { return }
                    page.caseRow(finding, of: standing, standing.open[row.place], isOpen: true)
                case .vetoes:
                    guard let finding = unit.unit.vetoes.present(at: row.place) else { return }
                    page.vetoCells(index, finding)
                }
            }
            return (row, piece)
        }
    }

    /// Keeps rows that were written.
    mutating func add(_ rows: [(Row, [UInt8])]) {
        for (row, piece) in rows { written[row] = piece }
    }

    /// A row as it was written.
    subscript(row: Row) -> [UInt8] { written[row] ?? [] }
}
