/// How a round's entrances are probed, as its `probe:` entry says.
public struct RoundProbe: Sendable, Hashable {
    /// The log of the tries, by its path in the round's folder.
    public let log: String
    /// An address outside the assessment that shows whether the prober itself is online; `nil` when
    /// the round names none.
    public let control: String?
    /// How long opening may take, 0.1 s to 10 min; 15 s unless said otherwise.
    public let timeout: Duration
}
