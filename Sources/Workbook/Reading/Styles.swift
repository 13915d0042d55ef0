import Markup
import ZipArchive

/// The number formats of a workbook's cell styles, which is all that is read of them.
enum Styles {
    /// The format of each cell style by its number.
    static func read(
        _ part: String, from package: borrowing OPCPackage, limits: WorkbookLimits
    ) throws(WorkbookError) -> [NumberFormat] {
        var formats: [Int: NumberFormat] = [:]
        var styles: [Int] = []
        var isInside = false
        try PartReader.read(part, root: "styleSheet", from: package, limits: limits) {
            event throws(WorkbookError) in
            switch event {
            case .start(let name, let attributes, _):
                switch name.local {
                case "cellXfs":
                    isInside = true
                case "xf" where isInside:
                    styles.append(attributes.value("numFmtId").flatMap { Int($0) } ?? 0)
                case "numFmt":
                    if let id = attributes.value("numFmtId").flatMap({ Int($0) }),
                        let code = attributes.value("formatCode")
                    {
                        formats[id] = NumberFormat(code: code)
                    }
                default:
                    break
                }
            case .end(let name):
                if name.local == "cellXfs" { isInside = false }
            case .text:
                break
            }
        }
        return styles.map { formats[$0] ?? NumberFormat(builtIn: $0) }
    }
}

extension [XMLAttribute] {
    /// The value of an attribute without namespace.
    func value(_ local: String) -> String? {
        first { $0.name.local == local && $0.name.namespace.isEmpty }?.value
    }
}
