import Markup
import ZipArchive

/// The text of a .docx document (ECMA-376 part 1, WordprocessingML): body,
/// headers, footers and notes.
enum DocumentText {
    enum Outcome {
        case read(ReadableText)
        case damaged
        /// A zip archive of another kind.
        case otherFormat
    }

    private static let limits = MarkupLimits(bytes: 64 << 20, depth: 240, nodes: 2_000_000)
    /// Parts beside the body in which text stands.
    private static let sideParts: Set<Substring> = [
        "header", "footer", "footnotes", "endnotes", "comments",
    ]

    static func read(_ bytes: [UInt8]) -> Outcome {
        let archive: ZipArchive
        do throws(ZipArchiveError) {
            archive = try ZipArchive(bytes)
        } catch {
            return .damaged
        }
        guard archive.contains("[Content_Types].xml") else { return .otherFormat }
        do throws(ZipArchiveError) {
            let package = try OPCPackage(archive)
            var main = "word/document.xml"
            for relationship in try package.relationships()
            where relationship.kind == "officeDocument" {
                if case .part(let name) = relationship.target { main = name }
            }
            guard package.contains(main),
                package.contentType(of: main)?.contains("wordprocessingml")
                    ?? main.hasPrefix("word/")
            else { return .otherFormat }
            var parts = [main]
            for relationship in try package.relationships(of: main)
            where sideParts.contains(relationship.kind) {
                if case .part(let name) = relationship.target, package.contains(name) {
                    parts.append(name)
                }
            }
            var reader = DocumentTextReader()
            for part in parts.prefix(64) {
                reader.begin(part)
                let content = try package.read(part)
                do {
                    try XMLReader.read(content, limits: limits) { (event) throws(Never) in
                        reader.take(event)
                    }
                } catch {
                    return .damaged
                }
            }
            return .read(reader.text)
        } catch {
            return .damaged
        }
    }
}
