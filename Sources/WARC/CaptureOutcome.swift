/// How asking for one address ended, as the value of
/// ``CaptureField/outcome``.
///
/// Only ``answered`` says anything about the site: whatever the status, the
/// server spoke. Everything else is the crawl's own story and never a fault
/// of the unit. Some of these come with a stored response, which says so.
public enum CaptureOutcome: String, Sendable, Hashable, CaseIterable {
    /// A whole response was stored.
    case answered
    /// A response was stored, but only the part that the bound allows.
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
    /// A response was stored: a redirect out of the scope, not followed.
    case refusedScope = "refused-scope"
    /// A response was stored: a redirect to a scheme other than http and
    /// https, or to no address at all.
    case refusedScheme = "refused-scheme"
    /// robots.txt forbids it.
    case robots
    /// robots.txt could not be had (server error, timeout), so nothing of the
    /// host may be asked for (RFC 9309 §2.3.1.4).
    case robotsUnavailable = "robots-unavailable"
    /// A response was stored: one redirect more than the bound allows, or the
    /// one that closes a circle.
    case tooManyRedirects = "too-many-redirects"
    /// Another address gives the same page, as others of the host did before;
    /// ``CaptureField/same`` says which.
    case same
    /// A bound of the round was reached before it was asked for; which one,
    /// says ``CaptureField/limit``.
    case limit
}
