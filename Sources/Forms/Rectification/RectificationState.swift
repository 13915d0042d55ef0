/// How far a unit is with a problem.
public enum RectificationState: String, Sendable, Hashable, CaseIterable {
    /// Put right.
    case done = "已整改"
    /// On the way.
    case underway = "整改中"
    /// Not begun.
    case open = "未整改"
    /// The unit does not agree.
    case disputed = "有异议"
}
