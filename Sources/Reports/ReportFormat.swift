/// A format a round can be written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// The complete record; every other format is a view of it.
    case xml
    /// Pages to read, print and publish, each in a single file.
    case html
}
