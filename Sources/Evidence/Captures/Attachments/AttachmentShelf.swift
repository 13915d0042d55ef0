import Markup
import Model

/// Keeps the texts of files for the next extractor, up to a bound of memory.
/// Belongs to one task.
final class AttachmentShelf {
    /// A file as it was read.
    struct File {
        let answer: CapturedAnswer
        let sha256: String
        let content: AttachmentText
    }

    private static let capacity = 32 << 20

    private let archive: CaptureArchive
    private var files: [WebAddress: File] = [:]
    private var weight = 0
    /// The files that were wanted and could not be read.
    private(set) var unreadable: [WebAddress: Wording] = [:]
    private var leaks: [WebAddress: [PersonalNumberSearch.Leak]] = [:]

    init(_ archive: CaptureArchive) {
        self.archive = archive
    }

    /// What can be read of a captured file.
    func file(_ answer: CapturedAnswer) -> File {
        if let known = files[answer.address] { return known }
        let body = archive.body(of: answer)
        let file = File(
            answer: answer, sha256: body.sha256, content: AttachmentText(body, of: answer))
        if case .unreadable(let reason) = file.content { unreadable[answer.address] = reason }
        let size = file.weight
        if weight + size > Self.capacity {
            files = [:]
            weight = 0
        }
        files[answer.address] = file
        weight += size
        return file
    }

    /// The personal numbers in a file, kept however long it is used; `nil` when
    /// it cannot be read.
    func leaks(in answer: CapturedAnswer) -> [PersonalNumberSearch.Leak]? {
        if let known = leaks[answer.address] { return known }
        let file = file(answer)
        guard case .text(let text) = file.content else { return nil }
        let found = PersonalNumberSearch(text, in: file).leaks
        leaks[answer.address] = found
        return found
    }
}
