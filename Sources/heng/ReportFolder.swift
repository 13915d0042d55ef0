import Crypto
import Foundation
import Model
import Reports

/// An output folder that knows what a run wrote into it: what an earlier run
/// wrote there and this one does not is taken away again.
///
/// The list stands in `SHA256SUMS` beside the files, in the form
/// `sha256sum --check` reads.
final class ReportFolder: ReportSink {
    private let folder: OutputFolder
    /// What this run wrote, with its digest.
    private var written: [String: String] = [:]

    /// The list of files a run wrote.
    private static let manifest = "SHA256SUMS"

    init(_ folder: OutputFolder) {
        self.folder = folder
    }

    /// Writes one file below the folder, whole or not at all.
    func write(_ bytes: [UInt8], to path: String) throws {
        try put(ReportFile(path: path, bytes: bytes))
    }

    /// Begins a file below the folder, which is there, and listed, once it is finished.
    func begin(_ path: String) throws -> any ReportStream {
        Listed(try folder.begin(path)) { [self] digest in written[path] = digest }
    }

    /// A file whose digest goes along with its bytes.
    private final class Listed: ReportStream {
        private let file: GrowingFile
        private let note: (String) -> Void
        private var hash = SHA256()

        init(_ file: GrowingFile, _ note: @escaping (String) -> Void) {
            self.file = file
            self.note = note
        }

        func write(_ bytes: [UInt8]) throws {
            bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
            try file.write(bytes)
        }

        func finish() throws {
            try file.finish()
            note(ReportFolder.text(of: hash.finalize()))
        }
    }

    /// Removes what the run before wrote and this one did not, and lists what
    /// this one wrote.
    ///
    /// A file somebody changed since is not ours any more and stays, as does
    /// everything no run of ours listed.
    ///
    /// - Returns: the paths of earlier reports that stay because they were
    ///   changed.
    func finish() throws -> [String] {
        var changed: [String] = []
        for (path, digest) in earlier().sorted(by: { $0.key < $1.key })
        where written[path] == nil {
            guard let file = ownFile(path) else { continue }
            guard let data = FileManager.default.contents(atPath: file.path),
                Self.digest([UInt8](data)) == digest
            else {
                changed.append(path)
                continue
            }
            try FileManager.default.removeItem(at: file)
            removeIfEmpty(file.deletingLastPathComponent())
        }
        let lines = written.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
        try folder.write(Array(lines.joined().utf8), to: Self.manifest)
        return changed
    }

    /// What a person is told of an earlier report that stays because it was changed.
    static func changedNotice(_ path: String) -> Notice {
        Notice(
            .warning, at: Place(file: path),
            Wording(
                zh: "上次写入的报告后来被改动过，未删除",
                en: "an earlier report that was changed since; it was not removed"))
    }

    /// What the list of the run before names, with digests; lines of another
    /// form are passed over.
    private func earlier() -> [String: String] {
        guard let file = ownFile(Self.manifest),
            let data = FileManager.default.contents(atPath: file.path),
            let text = String(data: data, encoding: .utf8)
        else { return [:] }
        var files: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let digest = line.prefix(64)
            let rest = line.dropFirst(64)
            guard digest.utf8.count == 64, rest.hasPrefix("  ") else { continue }
            files[String(rest.dropFirst(2))] = String(digest)
        }
        return files
    }

    /// The file at `path` when it is a plain one that lies in the folder, not
    /// reached by `..` or a link.
    private func ownFile(_ path: String) -> URL? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
        let file = folder.url.appendingPathComponent(path)
        let home = folder.url.resolvingSymlinksInPath().appendingPathComponent(path)
        let manager = FileManager.default
        guard file.resolvingSymlinksInPath().path == home.path,
            let kind = try? manager.attributesOfItem(atPath: file.path)[.type]
                as? FileAttributeType,
            kind == .typeRegular
        else { return nil }
        return file
    }

    private func removeIfEmpty(_ inner: URL) {
        let manager = FileManager.default
        guard inner.standardizedFileURL.path != folder.url.standardizedFileURL.path,
            let content = try? manager.contentsOfDirectory(atPath: inner.path), content.isEmpty
        else { return }
        try? manager.removeItem(at: inner)
    }

    private static func digest(_ bytes: [UInt8]) -> String {
        text(of: SHA256.hash(data: bytes))
    }

    private static func text(of digest: SHA256.Digest) -> String {
        digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
