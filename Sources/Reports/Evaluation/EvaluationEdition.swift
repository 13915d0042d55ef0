/// For whom an evaluation report is written.
public enum EvaluationEdition: String, Sendable, Hashable, CaseIterable {
    /// For the organiser: everything, with posts, assessors and what is still open.
    case `internal`
    /// To be published: without posts and assessors, and without what nobody has confirmed.
    case `public`
}
