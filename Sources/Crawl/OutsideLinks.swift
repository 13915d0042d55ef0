internal import Markup

/// The links that lead out of every scope, remembered while a crawl goes on so
/// that they can be looked at once it is over.
struct OutsideLinks {
    /// One address with who links to it.
    struct Link {
        let address: WebAddress
        /// Where it was found first.
        let via: WebAddress
        /// The scopes that link to it, as indexes, in the order found.
        var scopes: [Int]
    }

    private(set) var links: [Link] = []
    /// Links found but beyond the bound, by scope.
    private(set) var uncounted: [Int: Int] = [:]
    private var places: [WebAddress: Int] = [:]
    private var counts: [Int: Int] = [:]
    private let bound: Int

    /// - Parameter bound: the most addresses of one scope; none are remembered
    ///   when it is 0.
    init(bound: Int) {
        self.bound = bound
    }

    var isWanted: Bool { bound > 0 }

    /// Takes a link that pages of `scopes` have.
    mutating func add(_ address: WebAddress, via: WebAddress, by scopes: [Int]) {
        let key = address.canonical
        let known = places[key].map { Set(links[$0].scopes) } ?? []
        var takers: [Int] = []
        for scope in scopes where !known.contains(scope) {
            if counts[scope, default: 0] < bound {
                counts[scope, default: 0] += 1
                takers.append(scope)
            } else {
                uncounted[scope, default: 0] += 1
            }
        }
        guard !takers.isEmpty else { return }
        if let place = places[key] {
            links[place].scopes += takers
        } else {
            places[key] = links.count
            links.append(Link(address: address, via: via, scopes: takers))
        }
    }

    /// Whether an address is among them.
    func has(_ address: WebAddress) -> Bool { places[address.canonical] != nil }
}
