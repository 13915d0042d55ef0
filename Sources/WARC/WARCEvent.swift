/// What reading an archive gives, one after another.
public enum WARCEvent: Sendable, Hashable {
    /// A whole record and where it lies.
    case record(WARCRecord, at: WARCLocation)
    /// Something wrong; the reading goes on behind it where it can.
    case notice(WARCNotice)

    /// Where in the file it lies.
    var offset: UInt64 {
        switch self {
        case .record(_, let location): location.offset
        case .notice(let notice): notice.offset
        }
    }
}
