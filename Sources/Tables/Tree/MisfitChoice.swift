/// What to do where parts do not add up to what is stated for the whole.
public enum MisfitChoice: String, Sendable, Hashable, CaseIterable {
    /// Leave both as they stand; the pack says what is wrong until somebody decides.
    case report
    /// The parts count: the whole is their sum.
    case parts
    /// The whole counts: the parts are scaled.
    case scale
    /// The whole counts: the parts are added up and stop at it.
    case cap
}
