import Indicators
public import Model

/// A round that is about to begin: the files of its folder, not yet written.
public struct NewRound: Sendable {
    /// The round file.
    public let file: NamedFile
    /// The judgement sheet.
    public let judgements: NamedFile
    /// How many units it has.
    public let units: Int
    /// What nobody said and was assumed, each with its value.
    public let assumed: [Wording]
    /// What a person should know about the list and the round.
    public let notices: [Notice]
}
