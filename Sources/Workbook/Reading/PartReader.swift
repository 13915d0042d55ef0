import Markup
import ZipArchive

/// Reads one part of a workbook as a stream, leaving out what belongs to extensions.
struct PartReader {
    let part: String
    let root: String
    private var namespace = ""
    private var depth = 0
    private var skipped = 0

    /// The two namespaces of the elements of a workbook: transitional and strict (ECMA-376 parts 4
    /// and 1).
    static let namespaces: Set<String> = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]

    private init(part: String, root: String) {
        self.part = part
        self.root = root
    }

    /// Hands over every event of a part whose root element is `root`, the root itself left out.
    static func read(
        _ part: String, root: String, from package: borrowing OPCPackage, limits: WorkbookLimits,
        _ handle: (XMLReader.Event) throws(WorkbookError) -> Void
    ) throws(WorkbookError) {
        let bytes = try contents(of: part, in: package)
        var reader = PartReader(part: part, root: root)
        do {
            try XMLReader.read(bytes, limits: markupLimits(limits)) {
                event throws(WorkbookError) in
                if try reader.passes(event) { try handle(event) }
            }
        } catch {
            switch error {
            case .markup(let error): throw .malformed(part: part, error)
            case .handler(let error): throw error
            }
        }
    }

    static func contents(
        of part: String, in package: borrowing OPCPackage
    ) throws(WorkbookError) -> [UInt8] {
        do {
            return try package.read(part)
        } catch .missing {
            throw .missingPart(part)
        } catch {
            throw .archive(error)
        }
    }

    /// A cell takes about a dozen nodes, and parts hold more than cells.
    static func markupLimits(_ limits: WorkbookLimits) -> MarkupLimits {
        MarkupLimits(
            bytes: limits.zip.entryBytes, depth: limits.depth,
            nodes: 1_000_000 + min(limits.cells, 1 << 32) * 16)
    }

    /// Whether an event is one of ours.
    private mutating func passes(_ event: XMLReader.Event) throws(WorkbookError) -> Bool {
        switch event {
        case .start(let name, _, _):
            depth += 1
            if skipped > 0 {
                skipped += 1
                return false
            }
            if depth == 1 {
                guard name.local == root, Self.namespaces.contains(name.namespace) else {
                    throw .wrongRoot(part: part, found: name.local)
                }
                namespace = name.namespace
                return false
            }
            if name.namespace != namespace || name.local == "extLst" {
                skipped = 1
                return false
            }
            return true
        case .text:
            return skipped == 0
        case .end:
            depth -= 1
            if skipped > 0 {
                skipped -= 1
                return false
            }
            return depth > 0
        }
    }
}
