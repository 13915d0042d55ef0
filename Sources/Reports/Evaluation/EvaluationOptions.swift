/// What a county decides about its evaluation report.
public struct EvaluationOptions: Sendable, Hashable {
    /// A picture beside the head.
    public struct Logo: Sendable, Hashable {
        /// The kinds a browser shows without running anything.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case png = "image/png"
            case jpeg = "image/jpeg"
            case svg = "image/svg+xml"
        }

        /// What it is.
        public let kind: Kind
        /// The file.
        public let bytes: [UInt8]

        /// A picture of a kind.
        public init(kind: Kind, bytes: [UInt8]) {
            self.kind = kind
            self.bytes = bytes
        }
    }

    /// For whom it is written.
    public let edition: EvaluationEdition
    /// The county's own paragraphs, by the chapter they follow.
    public let paragraphs: [EvaluationChapter: PlainMarkdown]
    /// What stands over the title; `nil` for the organiser's name.
    public let head: PlainMarkdown?
    /// The picture beside it.
    public let logo: Logo?
    /// The round before, to be compared with.
    public let previous: EarlierRound?

    /// The internal edition without anything of a county's own, unless said otherwise.
    public init(
        edition: EvaluationEdition = .internal,
        paragraphs: [EvaluationChapter: PlainMarkdown] = [:], head: PlainMarkdown? = nil,
        logo: Logo? = nil, previous: EarlierRound? = nil
    ) {
        self.edition = edition
        self.paragraphs = paragraphs
        self.head = head
        self.logo = logo
        self.previous = previous
    }
}
