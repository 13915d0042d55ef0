public import Exact
import Markup
public import Model

/// What is seen on one page, by every reader and every extractor.
///
/// The page stands alone: it is the home and the only column of a unit that
/// belongs to no round, so that what depends on other pages is unknown.
public struct PageInspection: Sendable {
    /// What kind of page it is taken for.
    public enum Kind: String, Sendable, CaseIterable {
        case article
        case list
        case home
        /// Its list is filled in by a script.
        case script
        /// It only sends its reader on.
        case redirect
        case blank
    }

    /// How its bytes became text.
    public struct Charset: Sendable, Hashable {
        /// The charset they were read as.
        public let name: String
        /// What decided it: `bom`, `http`, `meta`, `detected` or `fallback`.
        public let decidedBy: String
        /// What was declared; `nil` when nothing was.
        public let declared: String?
        /// How many sequences could not be decoded.
        public let replacements: Int
    }

    /// Something found, with its place.
    public struct Mark: Sendable, Hashable {
        /// What it is: the source of a day, the name of a tag, a key.
        public let name: String
        /// What it says.
        public let value: String
        /// Where it stands.
        public let evidence: Evidence
    }

    /// One entry of a list.
    public struct Entry: Sendable, Hashable {
        /// The whole title.
        public let title: String
        /// The day its row gives.
        public let day: CivilDate?
        /// Where it leads; `nil` where only a script follows.
        public let address: String?
        /// The place of its link.
        public let locator: String
    }

    /// Which marks of a footer are shown.
    public struct Footer: Sendable, Hashable {
        /// Those shown, each with what shows it.
        public let shown: [Mark]
        /// Those not seen.
        public let unseen: [String]
        /// Whether a script or an image may show what is not seen.
        public let mayHide: Bool
    }

    /// The address the page is taken to have.
    public let address: String
    /// The HTTP status.
    public let status: Int
    /// SHA-256 of its decoded bytes.
    public let sha256: String
    /// Whether all of it was read.
    public let isWhole: Bool
    /// How its bytes became text.
    public let charset: Charset
    /// What kind of page it is taken for.
    public let kind: Kind
    /// The text of its `title` element.
    public let title: String
    /// The days it may have been published on, the one that counts first.
    public let dates: [Mark]
    /// The day that counts; `nil` when it names none.
    public let publicationDay: CivilDate?
    /// The entries of its list.
    public let entries: [Entry]
    /// The addresses of further pages of the list.
    public let furtherPages: [String]
    /// How many pages the list has, where the page says so.
    public let pageCount: Int?
    /// What it says instead of holding information.
    public let explanation: Mark?
    /// Its document information.
    public let information: [Mark]
    /// Its document number in normal form.
    public let documentNumber: Mark?
    /// Its meta tags.
    public let tags: [Mark]
    /// Which marks its footer shows.
    public let footer: Footer
    /// What each extractor that can look at a single page says.
    public let facts: [Fact]
    /// What stands around each place of a fact, by its locator.
    public let contexts: [String: Context]

    /// What stands around a place in the page.
    public struct Context: Sendable, Hashable {
        /// What stands before it.
        public let before: String
        /// The words found.
        public let text: String
        /// What stands behind it.
        public let after: String
    }
}
