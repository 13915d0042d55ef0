internal import Synchronization

/// The numbers of the looks that cells had so far, to be read by all who make rows at the same time.
final class LookNumbers: Sendable {
    /// What a value wants of a look that has no number format of its own.
    enum Need: UInt8, Sendable {
        case nothing, date, dateTime, time, text

        /// The look with that number format.
        func applied(to style: CellStyle) -> CellStyle {
            var style = style
            switch self {
            case .nothing: break
            case .date: style.numberFormat = "yyyy-mm-dd"
            case .dateTime: style.numberFormat = "yyyy-mm-dd hh:mm"
            case .time: style.numberFormat = "hh:mm"
            case .text: style.numberFormat = "@"
            }
            return style
        }
    }

    /// A look by the object styles share, which needs no hashing of what it says.
    struct Key: Sendable, Hashable {
        let style: ObjectIdentifier
        let need: Need
    }

    /// Looks by number; the look of a new workbook has none.
    typealias Numbers = [Key: Int?]

    private struct Known {
        var numbers: Numbers = [:]
        /// Held, so that no other style comes to lie in the place of one of them.
        var styles: [CellStyle] = []
    }

    private let known = Mutex(Known())

    /// Those known now.
    var current: Numbers { known.withLock { $0.numbers } }

    func add(_ key: Key, _ style: CellStyle, _ number: Int?) {
        known.withLock { known in
            known.numbers[key] = .some(number)
            known.styles.append(style)
        }
    }
}
