import Markup
import WARC

/// What the tries of one pass say about the prober's own connection.
struct ProbePassRecord {
    /// Hosts of which something opened.
    private(set) var openHosts: Set<String> = []
    /// Whether the control address opened; `nil` when none was tried.
    private(set) var isControlOpen: Bool?

    mutating func add(_ entry: ProbeEntry) {
        let isOpen = entry.outcome == .answered || entry.outcome == .cut
        if isOpen, let host = WebAddress(entry.address)?.host { openHosts.insert(host) }
        if entry.unit == nil { isControlOpen = isControlOpen ?? false || isOpen }
    }

    /// Whether the prober itself was offline, as far as can be told.
    var isOffline: Bool { isControlOpen == false && openHosts.isEmpty }

    /// Whether something else that opened shows that a failure at `address` is not the prober's.
    func vouches(for address: String) -> Bool {
        guard let host = WebAddress(address)?.host else { return false }
        return isControlOpen == true || openHosts.contains { $0 != host }
    }
}
