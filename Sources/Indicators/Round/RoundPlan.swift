/// Where a round's files lie and how its columns are crawled: what is needed to
/// run a round, but moves no point.
public struct RoundPlan: Sendable, Hashable {
    /// The round's folder, as it was named.
    public let folder: String
    /// The pack's folder.
    public let pack: String
    /// The files that tailor the pack, in the order they apply.
    public let tailoring: [String]
    /// The folder of submissions, inside the round's; it may not exist yet.
    public let submissions: String
    /// The file of judgements, inside the round's folder; it may not exist yet.
    public let judgements: String
    /// Whether the round file names that file, rather than leaving it to the
    /// standard name.
    public let namesJudgements: Bool
    /// The folder of captures, inside the round's and with nothing else in it:
    /// a crawl replaces it as a whole. It may not exist yet.
    public let captures: String
    /// How the columns are crawled; `nil` when the round only reads archives.
    public let crawl: RoundCrawl?
    /// How the units' entrances are probed.
    public let probe: RoundProbe
}
