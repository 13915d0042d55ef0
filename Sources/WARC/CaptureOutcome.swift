/// How asking for one address ended, as the value of
/// ``CaptureField/outcome``.
///
/// Only ``answered`` says anything about the site: whatever the status, the
/// server spoke. Everything else is the crawl's own story and never a fault
/// of the unit.
public enum CaptureOutcome: String, Sendable, Hashable, CaseIterable {
    /// A whole response was stored.
    case answered
    /// A response was stored but it is longer than the bound allows.
    case cut
    /// Nothing, or not everything, came in time.
    case timeout
    /// The name does not resolve.
    case dns
    /// No connection, or it broke.
    case connection
    /// The certificate or the handshake failed.
    case tls
    /// What came is not HTTP.
    case protocolError = "protocol"
    /// The address is private, loopback or otherwise not public, and the
    /// round does not name it.
    case refusedPrivate = "refused-private"
    /// A redirect leads out of the scope; it was not followed.
    case refusedScope = "refused-scope"
    /// A redirect leads to a scheme other than http and https.
    case refusedScheme = "refused-scheme"
    /// robots.txt forbids it.
    case robots
    /// robots.txt could not be had (server error, timeout), so nothing of the
    /// host may be asked for (RFC 9309 §2.3.1.4).
    case robotsUnavailable = "robots-unavailable"
    /// The chain of redirects is longer than the bound, or a circle.
    case tooManyRedirects = "too-many-redirects"
    /// A bound of the round was reached before it was asked for.
    case limit
}
