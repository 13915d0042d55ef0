internal import Markup

/// Finds the scopes of a plan that an address lies within, looking only at those
/// that have anything on its host.
struct ScopeMap {
    let scopes: [CrawlScope]
    private var byHost: [String: [Int]] = [:]

    init(_ scopes: [CrawlScope]) {
        self.scopes = scopes
        for (number, scope) in scopes.enumerated() {
            for host in Set((scope.seeds + scope.prefixes).map(\.host)) {
                byHost[host, default: []].append(number)
            }
        }
    }

    /// The hosts a scope has anything on, in the order they are named.
    func hosts(of scope: Int) -> [String] {
        var seen: Set<String> = []
        return (scopes[scope].seeds + scopes[scope].prefixes).map(\.host)
            .filter { seen.insert($0).inserted }
    }

    /// The numbers of the scopes, in the order of the plan.
    func scopes(containing address: WebAddress) -> [Int] {
        guard let near = byHost[address.host] else { return [] }
        return near.filter { scopes[$0].contains(address) }
    }
}
