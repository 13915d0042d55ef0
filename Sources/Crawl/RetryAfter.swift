internal import Exact

/// The `Retry-After` field (RFC 9110 §10.2.3): seconds, or a date in the form
/// of §5.6.7 that every sender must use.
enum RetryAfter {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Seconds to wait from `now`; 0 for a date that has passed, `nil` for
    /// anything that is neither.
    static func seconds(_ text: String, now: DateTime) -> Int? {
        let bare = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        if bare.count == 1, !bare[0].isEmpty, bare[0].utf8.count <= 9,
            bare[0].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        {
            return Int(bare[0])
        }
        // Sun, 06 Nov 1994 08:49:37 GMT
        guard bare.count == 6, bare[5] == "GMT",
            let month = months.firstIndex(of: bare[2]).map({ $0 + 1 }),
            let date = DateTime(
                "\(bare[3])-\(month < 10 ? "0" : "")\(month)-\(bare[1])T\(bare[4])Z")
        else { return nil }
        return max(0, date.unixSeconds - now.unixSeconds)
    }
}
