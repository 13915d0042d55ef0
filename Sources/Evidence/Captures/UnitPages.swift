/// Pages, one after the other.
///
/// A unit may have them by the hundred thousand, so that each is made when its
/// turn comes and given up after it, unless somebody looks at it longer.
struct UnitPages: Sequence {
    private enum Source {
        case all(UnitCaptures)
        case some([Page])
    }

    private let source: Source

    /// These pages.
    init(_ pages: [Page]) {
        source = .some(pages)
    }

    /// Every captured page of a unit, by address.
    init(allOf captures: UnitCaptures) {
        source = .all(captures)
    }

    func makeIterator() -> AnyIterator<Page> {
        switch source {
        case .some(let pages):
            return AnyIterator(pages.makeIterator())
        case .all(let captures):
            var places = captures.places.makeIterator()
            return AnyIterator {
                while let place = places.next() {
                    if let page = captures.page(at: place) { return page }
                }
                return nil
            }
        }
    }

    var first: Page? { first { _ in true } }

    var isEmpty: Bool { first == nil }
}
