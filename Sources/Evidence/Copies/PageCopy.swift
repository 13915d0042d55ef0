import Exact
import Markup
import Model
import WARC

/// The readable copy of one captured page.
public struct PageCopy: Sendable {
    /// Where it belongs in the report folder.
    public let path: String
    /// Where the picture of the page belongs, if one is taken.
    public var picturePath: String { stem + ".png" }
    /// The address of the copy for each piece of evidence found in the page.
    let links: [(Evidence, String)]
    private let stem: String
    private let head: CopyHead
    private let content: MarkupWriter

    /// About how many bytes it has.
    var size: Int { content.finished().count + 4_096 }

    /// The copy of an answer; `nil` when that is no page, or the archive does
    /// not give the page the evidence was found in.
    init?(
        of answer: CapturedAnswer, _ evidence: [Evidence], archive: CaptureArchive,
        round: Round, language: Language, limit: Int
    ) {
        let body = archive.body(of: answer)
        guard answer.isPage(body.bytes), evidence.contains(where: { $0.sha256 == body.sha256 }),
            let document = try? HTMLDocument(
                body.bytes, contentType: answer.contentType, address: answer.address)
        else { return nil }
        stem = "\(PageCopies.folder)/\(Self.name(of: answer.record))"
        path = stem + ".html"
        let places = CitedPlaces(evidence.filter { $0.sha256 == body.sha256 }, in: document)
        var copy = SafeCopy(of: document, places: places, limit: limit, language: language)
        copy.write()
        content = copy.html
        head = CopyHead(
            answer: answer, sha256: body.sha256, title: document.title,
            time: answer.time.at(offset: round.asOf.offset) ?? answer.time,
            isWhole: body.isWhole && !copy.isCut, language: language)
        let path = path
        links = evidence.filter { $0.sha256 == body.sha256 }.map { evidence in
            let anchor = places.anchor(of: evidence).flatMap {
                copy.anchors.contains($0) ? $0 : nil
            }
            return (evidence, anchor.map { "\(path)#\($0)" } ?? path)
        }
    }

    /// The copy as a file.
    ///
    /// - Parameter hasPicture: whether a picture of it lies beside it, to which
    ///   it leads then.
    public func bytes(hasPicture: Bool = false) -> [UInt8] {
        let picture = picturePath.split(separator: "/").last.map(String.init)
        return head.page(around: content, picture: hasPicture ? picture : nil)
    }

    /// The UUID of a record, or a digest of an id that has none: an id is
    /// written by a stranger and may hold anything.
    private static func name(of record: String) -> String {
        let prefix = "urn:uuid:"
        let id = record.lowercased().dropFirst(prefix.utf8.count)
        let isPlain =
            id.utf8.count == 36
            && id.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) || $0 == 45 }
        return record.lowercased().hasPrefix(prefix) && isPlain
            ? String(id) : String(Digest.sha256(Array(record.utf8)).prefix(32))
    }
}

extension CapturedAnswer {
    /// Where in the archive the record lies.
    var archivePlace: (file: String, offset: UInt64)? {
        guard case .file(let location) = store else { return nil }
        return (
            location.file.split(separator: "/").last.map(String.init) ?? location.file,
            location.offset
        )
    }
}
