public import Exact

/// What a unit says about itself, as read from its file.
public struct Submission: Sendable, Hashable {
    /// One answer.
    public struct Claim: Sendable, Hashable {
        /// The declared fact's name.
        public let fact: String
        /// What the unit says, already of the declared type.
        public let value: FactValue
        /// What the unit names as proof, an address or an attachment, personal data masked; `nil`
        /// when it names none.
        public let support: String?
        /// Where it stands in the file.
        public let place: Place

        /// An answer at a place.
        public init(fact: String, value: FactValue, support: String? = nil, place: Place) {
            self.fact = fact
            self.value = value
            self.support = support
            self.place = place
        }
    }

    /// The unit's id.
    public let unit: String
    /// When it was handed in.
    public let submitted: DateTime
    /// The answers, in the order of the file.
    public let claims: [Claim]
    /// The file, as named in the round folder.
    public let file: String
    /// SHA-256 of the file, lower-case hexadecimal.
    public let digest: String

    /// A submission as read.
    public init(unit: String, submitted: DateTime, claims: [Claim], file: String, digest: String) {
        self.unit = unit
        self.submitted = submitted
        self.claims = claims
        self.file = file
        self.digest = digest
    }
}
