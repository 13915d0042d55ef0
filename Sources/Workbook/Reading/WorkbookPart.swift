import Markup
import ZipArchive

/// The part that lists the sheets.
struct WorkbookPart {
    /// A sheet and where its cells are.
    struct SheetPart {
        let name: String
        let visibility: SheetVisibility
        let part: String
    }

    let sheets: [SheetPart]
    let countsFrom1904: Bool
    let sharedStrings: String?
    let styles: String?

    init(
        _ part: String, in package: borrowing OPCPackage, _ limits: WorkbookLimits
    ) throws(WorkbookError) {
        var sheets: [[XMLAttribute]] = []
        var countsFrom1904 = false
        try PartReader.read(part, root: "workbook", from: package, limits: limits) {
            event throws(WorkbookError) in
            guard case .start(let name, let attributes, _) = event else { return }
            if name.local == "workbookPr" {
                countsFrom1904 = ["1", "true", "on"].contains(attributes.value("date1904") ?? "")
            }
            if name.local == "sheet" {
                guard sheets.count < limits.sheets else {
                    throw .tooManySheets(limit: limits.sheets)
                }
                sheets.append(attributes)
            }
        }
        var targets: [String: OPCRelationship] = [:]
        var (sharedStrings, styles): (String?, String?)
        for relationship in try WorkbookReader.relationships(of: part, in: package) {
            targets[relationship.id] = relationship
            guard case .part(let target) = relationship.target else { continue }
            switch relationship.kind {
            case "sharedStrings": sharedStrings = target
            case "styles": styles = target
            default: break
            }
        }
        self.countsFrom1904 = countsFrom1904
        self.sharedStrings = sharedStrings
        self.styles = styles
        self.sheets = try Self.sheets(sheets, targets)
    }

    private static func sheets(
        _ found: [[XMLAttribute]], _ targets: [String: OPCRelationship]
    ) throws(WorkbookError) -> [SheetPart] {
        var sheets: [SheetPart] = []
        var names: Set<String> = []
        for attributes in found {
            let name = attributes.value("name") ?? ""
            guard !name.isEmpty, names.insert(SheetName.key(name)).inserted else {
                throw .wrongSheetName(name)
            }
            let id = attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
            guard let id, let relationship = targets[id] else {
                throw .missingPart("xl/worksheets/\(name)")
            }
            guard relationship.kind == "worksheet", case .part(let part) = relationship.target
            else { continue }
            let visibility = SheetVisibility(rawValue: attributes.value("state") ?? "visible")
            sheets.append(SheetPart(name: name, visibility: visibility ?? .visible, part: part))
        }
        return sheets
    }
}
