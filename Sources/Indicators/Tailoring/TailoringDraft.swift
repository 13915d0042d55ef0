import Model

/// A tailoring file as far as it could be read.
struct TailoringDraft {
    /// One change as it is written.
    struct Change {
        let action: Tailoring.Action
        let target: String
        /// Where the target is written.
        let targetPlace: Place
        /// What must stand there for the change to be meant.
        let was: Setting?
        /// The new value, or the new part.
        let value: Setting?
        /// The id, or name, of the part behind which a new one goes.
        let after: String?
        let reason: String
        let place: Place
    }

    let pack: String?
    let packPlace: Place
    let version: String?
    let versionPlace: Place
    let title: String
    let changes: [Change]
}
