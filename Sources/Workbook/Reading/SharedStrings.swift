import Markup
import ZipArchive

/// The table of texts that cells share.
enum SharedStrings {
    static func read(
        _ part: String, from package: borrowing OPCPackage, limits: WorkbookLimits
    ) throws(WorkbookError) -> [String] {
        var strings: [String] = []
        var collector = TextCollector()
        try PartReader.read(part, root: "sst", from: package, limits: limits) {
            event throws(WorkbookError) in
            switch event {
            case .start(let name, _, _) where name.local == "si":
                collector.clear()
            case .end(let name) where name.local == "si":
                guard strings.count < limits.sharedStrings else {
                    throw .tooManyStrings(limit: limits.sharedStrings)
                }
                guard let text = collector.value(limit: limits.textLength) else {
                    throw .textTooLong(sheet: nil, cell: nil, limit: limits.textLength)
                }
                strings.append(text)
            default:
                collector.take(event)
            }
        }
        return strings
    }
}
