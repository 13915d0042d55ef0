import Model

/// The order notices are shown in.
enum NoticeOrder {
    /// More notices help nobody; a hostile file could make millions.
    static let most = 500

    /// File order, the worse first at one place, each once; at most ``most``,
    /// errors kept before anything else.
    static func sorted(_ notices: [Notice]) -> [Notice] {
        var seen: Set<Notice> = []
        let unique = notices.enumerated().filter { seen.insert($0.element).inserted }
        var kept = unique
        if kept.count > most {
            kept.sort { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
            kept.removeLast(kept.count - most)
        }
        kept.sort { left, right in
            let (one, other) = (left.element, right.element)
            if one.place != other.place {
                guard let place = one.place, let next = other.place else {
                    return one.place == nil
                }
                return place < next
            }
            return (other.severity, left.offset) < (one.severity, right.offset)
        }
        var result = kept.map(\.element)
        if unique.count > most {
            let isRefused = result.contains { $0.severity == .error }
            result.append(
                Notice(
                    isRefused ? .error : .warning, PackWording.moreNotices(unique.count - most)))
        }
        return result
    }
}
