import Markup
import ZipArchive

/// Reads .xlsx workbooks of Excel, WPS, LibreOffice, openpyxl and their like (ECMA-376,
/// transitional and strict).
///
/// ```swift
/// let workbook = try WorkbookReader.read(bytes)
/// let name = workbook.sheet(named: "填报表")?.value(7, 2)
/// ```
public enum WorkbookReader {
    /// The workbook in a file.
    ///
    /// Nothing outside the bytes is read or followed, no formula is calculated, no macro run. Time
    /// and memory are bounded by `limits`.
    /// - Throws: ``WorkbookError``, the first reason why it cannot be read.
    public static func read(
        _ bytes: [UInt8], limits: WorkbookLimits = .standard
    ) throws(WorkbookError) -> Workbook {
        let package = try open(bytes, limits)
        let main = try mainPart(of: package)
        let part = try WorkbookPart(main, in: package, limits)
        let shared = SheetParser.Surroundings(
            strings: try part.sharedStrings.map { name throws(WorkbookError) in
                try SharedStrings.read(name, from: package, limits: limits)
            } ?? [],
            formats: try part.styles.map { name throws(WorkbookError) in
                try Styles.read(name, from: package, limits: limits)
            } ?? [],
            dates: SerialDate(countsFrom1904: part.countsFrom1904), limits: limits)
        var allowance = limits.cells
        var sheets: [Sheet] = []
        for sheet in part.sheets {
            var parser = SheetParser(sheet: sheet.name, allowance: allowance, shared: shared)
            try PartReader.read(sheet.part, root: "worksheet", from: package, limits: limits) {
                event throws(WorkbookError) in
                try parser.take(event)
            }
            let content = try parser.finish()
            allowance = parser.allowance
            sheets.append(try finished(sheet, content, in: package, limits))
        }
        return Workbook(sheets: sheets, countsFrom1904: part.countsFrom1904)
    }

    private static func open(
        _ bytes: [UInt8], _ limits: WorkbookLimits
    ) throws(WorkbookError) -> OPCPackage {
        let archive: ZipArchive
        do {
            archive = try ZipArchive(bytes, limits: limits.zip)
        } catch .notAnArchive where !bytes.starts(with: "PK".utf8) {
            throw .otherFormat(.recognized(bytes))
        } catch {
            throw .archive(error)
        }
        guard archive.contains("[Content_Types].xml") else {
            throw .otherFormat(.recognized(archive))
        }
        do {
            return try OPCPackage(archive)
        } catch .malformed(let part, let error) {
            throw .malformed(part: part, error)
        } catch {
            throw .archive(error)
        }
    }

    private static func mainPart(
        of package: borrowing OPCPackage
    ) throws(WorkbookError) -> String {
        let usual = "xl/workbook.xml"
        var main = usual
        for relationship in try relationships(of: nil, in: package)
        where relationship.kind == "officeDocument" {
            if case .part(let name) = relationship.target { main = name }
        }
        if let type = package.contentType(of: main),
            let format = OtherFormat.recognized(contentType: type)
        {
            throw .otherFormat(format)
        }
        guard package.contains(main) else { throw .missingPart(main) }
        return main
    }

    static func relationships(
        of part: String?, in package: borrowing OPCPackage
    ) throws(WorkbookError) -> [OPCRelationship] {
        do {
            return try package.relationships(of: part)
        } catch .malformed(let part, let error) {
            throw .malformed(part: part, error)
        } catch {
            throw .archive(error)
        }
    }

    /// A sheet with its comments and the targets of its links.
    private static func finished(
        _ sheet: WorkbookPart.SheetPart, _ content: SheetContent, in package: borrowing OPCPackage,
        _ limits: WorkbookLimits
    ) throws(WorkbookError) -> Sheet {
        var comments: [CellReference: String] = [:]
        var targets: [String: String] = [:]
        for relationship in try relationships(of: sheet.part, in: package) {
            switch relationship.target {
            case .part(let part) where relationship.kind == "comments":
                comments = try SheetComments.read(
                    part, sheet: sheet.name, from: package, limits: limits)
            case .external(let address): targets[relationship.id] = address
            case .part: break
            }
        }
        var links: [CellReference: CellLink] = [:]
        for link in content.links {
            if let id = link.relationship {
                guard let target = targets[id] else { continue }
                let fragment = link.location.isEmpty ? "" : "#" + link.location
                links[link.cell] = .external(target + fragment)
            } else if !link.location.isEmpty {
                links[link.cell] = .inside(link.location)
            }
        }
        return Sheet(
            name: sheet.name, visibility: sheet.visibility, cells: content.cells,
            mergedRanges: content.mergedRanges, comments: comments, links: links,
            hiddenRows: content.hiddenRows, hiddenColumns: content.hiddenColumns)
    }
}
