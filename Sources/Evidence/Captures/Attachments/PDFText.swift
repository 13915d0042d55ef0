import Markup

/// The text of a PDF, read by poppler's `pdftotext` where it is installed.
///
/// The format is a language of its own with compression, encryption and fonts;
/// the tool reads what strangers made in a process apart, without files of ours
/// and within bounds of time, memory and output.
enum PDFText {
    /// Where packages put the tool; no search path is asked.
    private static let tools = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"]

    /// Whether PDFs can be read on this machine.
    static var isAvailable: Bool { tools.contains { BoundedProcess.isExecutable($0) } }

    static func read(_ bytes: [UInt8]) -> AttachmentText {
        guard let tool = tools.first(where: { BoundedProcess.isExecutable($0) }) else {
            return .unreadable(AttachmentWording.noTool)
        }
        // A file without a single object has nothing to read; a process would find that out for the
        // price of a hundred pages.
        guard bytes.place(of: "obj") != nil else {
            return .unreadable(AttachmentWording.toolFailed)
        }
        let process = BoundedProcess(
            path: tool, arguments: ["-q", "-layout", "-enc", "UTF-8", "-l", "2000", "-", "-"])
        guard let output = process.run(input: bytes) else {
            return .unreadable(AttachmentWording.toolFailed)
        }
        let text = TextDecoding.decode(output, as: .utf8).text
        guard !text.allSatisfy({ $0.isWhitespace || $0 == "\u{C}" }) else {
            return .unreadable(AttachmentWording.noText)
        }
        return .text(ReadableText(lines: text, dividedBy: .gaps))
    }
}
