import Markup
import Model

/// A document with the texts of the files its page links to.
struct DocumentParts {
    /// The document, then its attachments in the order of the page.
    let texts: [SurveyedDocument]
    /// Why an attachment could not be read; `nil` when all were.
    let doubt: Wording?

    init(_ document: SurveyedDocument, _ captures: UnitCaptures) {
        var texts = [document]
        var doubt: Wording?
        var attachments: [(link: HTMLLink, answer: CapturedAnswer?)] = []
        if let content = document.content { attachments = captures.attachments(of: content) }
        for attachment in attachments {
            let link = attachment.link
            let name = Masking.maskedAddress(link.address?.description ?? link.reference)
            guard let answer = attachment.answer else {
                doubt = doubt ?? AttachmentWording.file(name, CaptureWording.notCaptured)
                continue
            }
            let file = captures.attachments.file(answer)
            switch file.content {
            case .text(let text):
                texts.append(
                    SurveyedDocument(
                        item: document.item, text: text, source: .file(file), isWhole: true,
                        published: document.published))
            case .unreadable(let reason):
                doubt = doubt ?? AttachmentWording.file(name, reason)
            }
        }
        self.texts = texts
        self.doubt = document.isWhole ? doubt : CaptureWording.cutBody
    }
}
