/// A file that changes a pack for one place: what it changes, and why (裁剪).
public struct Tailoring: Sendable, Hashable {
    /// What a change does.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// Gives an entry another value, or one where none stood.
        case set
        /// Adds a part: a criterion, an element, a fact.
        case add
        /// Takes a part away.
        case drop
    }

    /// One change of a pack.
    public struct Change: Sendable, Hashable {
        /// What it does.
        public let action: Action
        /// What it changes, as the file names it, for example `1.1.1/points`.
        public let target: String
        /// The code of the indicator, criterion or veto it belongs to; `nil` for changes
        /// of anything else.
        public let code: String?
        /// What stood there, shortened; `nil` where nothing did.
        public let before: String?
        /// What stands there now, shortened; `nil` where it was dropped.
        public let after: String?
        /// Why, as whoever tailored the pack wrote it.
        public let reason: String
        /// Where the change is written.
        public let place: Place

        /// A change with its reason.
        public init(
            _ action: Action, target: String, code: String?, before: String?, after: String?,
            reason: String, place: Place
        ) {
            self.action = action
            self.target = target
            self.code = code
            self.before = before
            self.after = after
            self.reason = reason
            self.place = place
        }
    }

    /// The file by its number among a pack's tailorings and its own name, such as
    /// `1-10-days.yaml`, with its digest.
    public let file: Basis.Leaf
    /// What it makes of the pack, in one line.
    public let title: String
    /// Its changes, in its own order.
    public let changes: [Change]

    /// A tailoring that was applied.
    public init(file: Basis.Leaf, title: String, changes: [Change]) {
        self.file = file
        self.title = title
        self.changes = changes
    }
}
