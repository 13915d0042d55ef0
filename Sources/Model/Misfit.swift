/// What a pack says of parts whose points do not add up to what they are parts of.
public enum Misfit: String, Sendable, Hashable, CaseIterable {
    /// It is a mistake.
    case error
    /// The parts are converted in proportion.
    case scale
    /// The parts are added, and no more than the whole counts.
    case cap
}
