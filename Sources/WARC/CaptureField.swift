/// The names of the fields in the `metadata` records of a crawl. The crawler
/// writes them and the evidence reads them; there is no other list.
///
/// Every address the crawl dealt with has one `metadata` record with
/// ``scope`` and ``outcome``. Where a response was stored, the record is
/// concurrent to it.
public enum CaptureField: String, Sendable, Hashable, CaseIterable {
    /// The address of the page on which the link was found (Dublin Core-like
    /// name that other crawlers write too); absent for a seed.
    case via
    /// The scope, that is the unit, the fetch belongs to; may repeat.
    case scope = "heng-scope"
    /// How it ended; a ``CaptureOutcome``.
    case outcome = "heng-outcome"
    /// One English sentence for a person, when something went wrong.
    case message = "heng-message"
    /// Links followed from a seed to get here; a seed has 0.
    case depth = "heng-depth"
    /// What the address was taken for: `page`, `attachment` or `robots`.
    case role = "heng-role"
    /// How many times it was asked for, 1 or more.
    case attempts = "heng-attempts"
    /// The address the chain of redirects led to, on the record of the first.
    case redirectedTo = "heng-redirected-to"
    /// A bound of the round that ended the scope early; see ``CaptureLimit``.
    case limit = "heng-limit"
    /// How many addresses were found but not asked for because of a limit.
    case unvisited = "heng-unvisited"
}
