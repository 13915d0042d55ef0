import Markup
import Model
import WARC

/// What can be read of a file that is no web page.
enum AttachmentText {
    case text(ReadableText)
    /// Nothing can be read, and why; never a fault of the unit.
    case unreadable(Wording)

    /// The formats in which documents are published, by the ending of their
    /// address.
    static let fileExtensions: Set<String> = [
        "doc", "docx", "wps", "xls", "xlsx", "et", "ppt", "pptx", "pdf", "ofd", "txt", "csv",
        "rtf", "zip", "rar", "7z",
    ]

    /// Reads a file by what it is; its name and type are believed only where
    /// its bytes say nothing.
    init(_ body: CapturedBody, of answer: CapturedAnswer) {
        let bytes = body.bytes
        guard !bytes.isEmpty else {
            self = .unreadable(body.isWhole ? AttachmentWording.empty : AttachmentWording.cut)
            return
        }
        if bytes.starts(with: "%PDF-".utf8) {
            self = body.isWhole ? PDFText.read(bytes) : .unreadable(AttachmentWording.cut)
        } else if bytes.starts(with: "PK".utf8) {
            self = body.isWhole ? Self.package(bytes) : .unreadable(AttachmentWording.cut)
        } else if Self.isPlain(answer) {
            let text = TextDecoding.decode(bytes, contentType: answer.contentType).text
            self = .text(ReadableText(lines: text, dividedBy: .signs))
        } else {
            let name = answer.address.fileExtension
            self = .unreadable(AttachmentWording.format(name.isEmpty ? "?" : name))
        }
    }

    private static func isPlain(_ answer: CapturedAnswer) -> Bool {
        let type = (answer.contentType ?? "").lowercased()
        return ["txt", "csv"].contains(answer.address.fileExtension)
            || type.hasPrefix("text/plain") || type.hasPrefix("text/csv")
    }

    private static func package(_ bytes: [UInt8]) -> AttachmentText {
        switch DocumentText.read(bytes) {
        case .read(let text): return .text(text)
        case .damaged: return .unreadable(AttachmentWording.damaged)
        case .otherFormat: return WorkbookText.read(bytes)
        }
    }
}
