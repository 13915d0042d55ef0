import Crypto
import Markup

/// What a successful answer turns out to be once its body is read. Reading
/// touches nothing but the archive, so that many answers are read at a time.
struct PageReading: Sendable {
    enum Kind {
        case page(PageSurvey)
        /// Something else than a web page.
        case file
        /// More than is read of a page.
        case tooLong
    }

    let kind: Kind
    /// SHA-256 of the body.
    let digest: SHA256Digest
    /// Whether nothing is missing of the body.
    let isWhole: Bool
    /// The text of a page. Whoever reads many pages at once lets go of it.
    private(set) var decoding: DecodedText?

    init(_ answer: CapturedAnswer, in archive: CaptureArchive, gone: GoneAddresses) {
        let body = archive.body(of: answer)
        digest = body.digest
        isWhole = body.isWhole
        guard answer.isPage(body.bytes) else {
            kind = .file
            return
        }
        guard body.bytes.count <= MarkupLimits.page.bytes else {
            kind = .tooLong
            return
        }
        let decoding = TextDecoding.decode(body.bytes, contentType: answer.contentType)
        kind = .page(PageSurvey(decoding, at: answer.address, gone: gone))
        self.decoding = decoding
    }

    /// What was read before, without the text.
    init(_ kind: Kind, digest: SHA256Digest, isWhole: Bool) {
        self.kind = kind
        self.digest = digest
        self.isWhole = isWhole
    }

    /// The reading without the text.
    var bare: PageReading { PageReading(kind, digest: digest, isWhole: isWhole) }

    /// ``digest`` in lower-case hexadecimal.
    var sha256: String { Digest.hexadecimal(digest) }
}
