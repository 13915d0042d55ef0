/// A number of a pack that nobody has read in its source yet (`unset`).
public struct OpenCell: Sendable, Hashable {
    /// The code of the indicator, criterion or veto it belongs to; `nil` for the
    /// pack's own, such as the cap of the bonus.
    public let code: String?
    /// The keys that lead to it from there, for example `rule/deduct/1/points`.
    public let path: String
    /// What the number is of, in the pack's words.
    public let name: String
    /// Where it stands.
    public let place: Place

    /// A cell that an editor has to fill.
    public init(code: String?, path: String, name: String, place: Place) {
        self.code = code
        self.path = path
        self.name = name
        self.place = place
    }
}
