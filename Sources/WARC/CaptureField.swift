/// The names of the fields in the `metadata` records of a crawl. The crawler
/// writes them and the evidence reads them; there is no other list.
///
/// Every address the crawl dealt with has one `metadata` record with
/// ``scope``, ``role`` and ``outcome``. Where a response was stored, the
/// record is concurrent to it. See <doc:Captures>.
public enum CaptureField: String, Sendable, Hashable, CaseIterable {
    /// The address of the page on which the link was found, or of the redirect
    /// that led here; absent for a seed.
    case via
    /// A scope, that is a unit, to which the address belongs; repeats where
    /// scopes overlap, in the order of the plan.
    case scope = "heng-scope"
    /// What the address was asked for; a ``CaptureRole``.
    case role = "heng-role"
    /// How it ended; a ``CaptureOutcome``.
    case outcome = "heng-outcome"
    /// One English sentence for a person, when something went wrong.
    case message = "heng-message"
    /// Links followed from a seed to get here; a seed has 0, a redirect as
    /// many as the page it stands for.
    case depth = "heng-depth"
    /// How many times it was asked for, 1 or more; absent when it never was.
    case attempts = "heng-attempts"
    /// Where a redirect leads, resolved; whether it was followed or not.
    case redirect = "heng-redirect"
    /// The address asked for in the place of this one, whose https could not be
    /// had.
    case fallback = "heng-fallback"
    /// The address that gives the same page, so that this one was not asked for.
    case same = "heng-same-as"
    /// The bound that kept an address from being asked for, or that a scope
    /// reached; a ``CaptureLimit``. May repeat for a scope.
    case limit = "heng-limit"
    /// For a scope: how many addresses were asked for.
    case visited = "heng-visited"
    /// For a scope: how many addresses were found, but not asked for because
    /// of a limit. 0 together with no failure means a complete capture.
    case unvisited = "heng-unvisited"
}

extension HeaderFields {
    /// The first value of a capture field.
    public subscript(field: CaptureField) -> String? { self[field.rawValue] }

    /// Every value of a capture field.
    public func values(_ field: CaptureField) -> [String] { values(field.rawValue) }

    /// Adds a capture field; nothing when there is no value. Line breaks, which
    /// a message of a library may hold, become blanks.
    public mutating func append(_ field: CaptureField, _ value: String?) {
        guard let value else { return }
        let clean = value.unicodeScalars.map { $0.value < 32 ? " " : Character($0) }
        append(field.rawValue, String(clean))
    }
}
