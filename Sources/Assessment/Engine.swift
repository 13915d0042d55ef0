/// What this build calls itself; it stands in every report, because a score
/// belongs to the version that made it.
public enum Engine {
    /// Semantic version.
    public static let version = "0.1.0"
}
