import ArgumentParser
import Reports

/// The formats a report is asked for in: those written from the record, and the evaluation report
/// printed as PDF.
struct WantedFormats {
    let formats: Set<ReportFormat>
    let hasPDF: Bool

    private init(_ formats: Set<ReportFormat>, hasPDF: Bool) {
        self.formats = formats
        self.hasPDF = hasPDF
    }

    /// The names of formats, separated by commas.
    init(_ text: String) throws {
        let names = text.lowercased().split(separator: ",", omittingEmptySubsequences: false)
        let others = names.filter { $0 != "pdf" }
        hasPDF = others.count < names.count
        formats =
            others.isEmpty && hasPDF
            ? [] : Set(try TypedText.formats(others.joined(separator: ",")))
    }

    /// All that was asked for; pages, workbook and JSON unless something was.
    static func merged(_ wanted: [WantedFormats]) -> WantedFormats {
        guard !wanted.isEmpty else { return WantedFormats([.html, .xlsx, .json], hasPDF: false) }
        return WantedFormats(
            wanted.reduce(into: []) { $0.formUnion($1.formats) },
            hasPDF: wanted.contains(where: \.hasPDF))
    }
}
