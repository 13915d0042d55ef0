public import Model

/// The units of a round as a workbook lists them, with what the workbook says about the round.
public struct UnitList: Sendable, Hashable {
    /// The units in the order of their first rows, all addresses absolute.
    public let units: [Unit]
    /// What the sheet about the round says.
    public let details: RoundDetails
    /// What a person should know about the list.
    public let notices: [Notice]
}
