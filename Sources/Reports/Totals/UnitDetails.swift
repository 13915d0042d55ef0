import Model

/// The details of units by position: in memory after scoring, or read back from a record, one at a
/// time, each time anew. What goes through all of them costs a reading of the record.
enum UnitDetails: Sendable, RandomAccessCollection {
    case held([UnitFigures])
    case stored(StoredUnits)

    var startIndex: Int { 0 }

    var endIndex: Int {
        switch self {
        case .held(let units): units.count
        case .stored(let units): units.count
        }
    }

    subscript(position: Int) -> UnitFigures {
        switch self {
        case .held(let units): units[position]
        case .stored(let units): units.unit(at: position)
        }
    }

    /// Why a unit could not be read back; what was made since is not to be kept.
    var failure: RejectedInput? {
        switch self {
        case .held: nil
        case .stored(let units): units.failure
        }
    }
}
