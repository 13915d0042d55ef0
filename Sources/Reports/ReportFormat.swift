/// A format a round can be written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// The complete record; every other format is a view of it.
    case xml
    /// Pages to read, print and publish, each in a single file.
    case html
    /// The results as a workbook with live totals.
    case xlsx
    /// The complete record for programs that read no XML.
    case json
    /// The ranking and the details as tables for other programs.
    case csv

    /// What is written unless something else is asked for: what people read, and the record.
    public static let standard: [ReportFormat] = [.xml, .html, .xlsx, .json]
}
