/// What an address was asked for, as the value of ``CaptureField/role``.
public enum CaptureRole: String, Sendable, Hashable, CaseIterable {
    /// A page; its links are followed.
    case page
    /// A document or picture; its links are not followed and it may be cut.
    case attachment
    /// The robots.txt of a host.
    case robots
    /// A sitemap that a robots.txt or another sitemap names.
    case sitemap
    /// A link to another site, looked at with `HEAD` and not followed.
    case outside
    /// No address at all: the record sums up a scope. Its target is the
    /// scope's first seed.
    case scope
}
