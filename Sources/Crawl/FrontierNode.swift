internal import WARC

/// What the frontier remembers of one address beside its text.
///
/// There may be hundreds of thousands, so that numbers stand for addresses and
/// what is rare (redirects, further scopes) is kept elsewhere.
struct FrontierNode {
    /// How one scope stands to an address that lies within it.
    struct State: OptionSet {
        let rawValue: UInt8
        /// The scope has reached it.
        static let reached = State(rawValue: 1)
        /// A page that the scope has reached links to it.
        static let expected = State(rawValue: 2)
        /// It is beyond a limit of the scope.
        static let leftOut = State(rawValue: 4)
    }

    /// A scope an address lies within.
    struct Owner {
        let scope: Int32
        var state: State
    }

    /// Where it was first found: nowhere, on a page, or in a sitemap.
    enum Source {
        case seed
        case page(Int32)
        case sitemap(Int32)
    }

    var owner: Owner
    var source = Source.seed
    /// Where the links to follow begin among all links, and how many there are.
    var firstLink: UInt32 = 0
    var linkCount: UInt16 = 0
    /// Links followed from a seed when it was first reached.
    var depth: UInt16 = 0
    let role: CaptureRole
    var isFetched = false
    /// Why it is held back, where it looks like one of a row without end.
    var trap: TrapGuard.Trap?
}
