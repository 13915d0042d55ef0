import Markup
import ZipArchive

/// The comments of a sheet.
enum SheetComments {
    static func read(
        _ part: String, sheet: String, from package: borrowing OPCPackage, limits: WorkbookLimits
    ) throws(WorkbookError) -> [CellReference: String] {
        var comments: [CellReference: String] = [:]
        var place: CellReference?
        var collector = TextCollector()
        try PartReader.read(part, root: "comments", from: package, limits: limits) {
            event throws(WorkbookError) in
            switch event {
            case .start(let name, let attributes, _) where name.local == "comment":
                let reference = attributes.value("ref") ?? ""
                guard let cell = CellReference(reference) else {
                    throw .wrongPlace(sheet: sheet, found: reference)
                }
                place = cell
                collector.clear()
            case .end(let name) where name.local == "comment":
                guard let cell = place else { return }
                guard comments.count < limits.cells else {
                    throw .tooManyCells(sheet: sheet, limit: limits.cells)
                }
                guard let text = collector.value(limit: limits.textLength) else {
                    throw .textTooLong(sheet: sheet, cell: cell, limit: limits.textLength)
                }
                comments[cell] = text
                place = nil
            default:
                collector.take(event)
            }
        }
        return comments
    }
}
