public import Exact

/// What a person decides about a round besides its units; `nil` where nothing was said.
public struct RoundDetails: Sendable, Hashable {
    /// The round's id.
    public var id: String?
    /// Its title.
    public var title: String?
    /// Who holds the assessment.
    public var organiser: String?
    /// The first day whose publications count.
    public var from: CivilDate?
    /// The last day whose publications count.
    public var to: CivilDate?
    /// When submissions close.
    public var deadline: DateTime?
    /// The monitoring time.
    public var asOf: DateTime?

    /// Details; leave out what is not known.
    public init(
        id: String? = nil, title: String? = nil, organiser: String? = nil, from: CivilDate? = nil,
        to: CivilDate? = nil, deadline: DateTime? = nil, asOf: DateTime? = nil
    ) {
        self.id = id
        self.title = title
        self.organiser = organiser
        self.from = from
        self.to = to
        self.deadline = deadline
        self.asOf = asOf
    }

    /// These details, and those of `other` where these say nothing.
    public func completed(by other: RoundDetails) -> RoundDetails {
        RoundDetails(
            id: id ?? other.id, title: title ?? other.title,
            organiser: organiser ?? other.organiser, from: from ?? other.from, to: to ?? other.to,
            deadline: deadline ?? other.deadline, asOf: asOf ?? other.asOf)
    }
}
