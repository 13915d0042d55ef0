public import Exact
public import Model

/// A rectification ledger that came back.
public struct FilledLedger: Sendable {
    /// What the unit says about one problem.
    public struct Entry: Sendable, Hashable {
        /// The problem's number.
        public let number: String
        /// How far it is.
        public let state: RectificationState
        /// The day it was done.
        public let done: CivilDate?
        /// The address or document it can be checked by.
        public let proof: String?
        /// What else the unit says.
        public let remark: String?
        /// Where it stands in the file.
        public let place: Place
    }

    /// The unit.
    public let unit: Unit
    /// When it was handed in; `nil` when that was not said.
    public let submitted: DateTime?
    /// What it says about its problems, in the order of the file, one entry for each.
    public let entries: [Entry]
    /// The answers that changed, of problems that are done: claims for the re-check. Of a fact that is
    /// a list of elements it holds those that were answered, and no others.
    public let claims: [Submission.Claim]
    /// What a person should know.
    public let notices: [Notice]
}
