import Model

extension AttachmentShelf.File {
    /// About how many bytes of memory it takes.
    var weight: Int {
        guard case .text(let text) = content else { return 256 }
        return text.passages.reduce(1_024) { $0 + $1.text.utf8.count * 2 + 96 }
    }

    /// A place in the file, as evidence.
    func evidence(_ locator: String, snippet: some StringProtocol) -> Evidence {
        Evidence(
            source: .capture(answer.capture), sha256: sha256, locator: Masking.masked(locator),
            snippet: Masking.snippet(snippet))
    }

    /// The file as a whole, as evidence.
    var evidence: Evidence { evidence("HTTP \(answer.status)", snippet: "") }
}
