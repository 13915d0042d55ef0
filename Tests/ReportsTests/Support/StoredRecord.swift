import Foundation
import Model

@testable import Reports

/// A record on disk, in a folder of its own.
final class StoredRecord {
    let path: String

    init(_ bytes: [UInt8]) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("record-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent("round.xml").path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    convenience init(_ round: ScoredRound, copies: [Evidence: String] = [:]) throws {
        try self.init(
            RecordRenderer().round(RoundFigures(of: round, copies: copies), in: .zhHans))
    }

    deinit {
        try? FileManager.default.removeItem(
            at: URL(fileURLWithPath: path).deletingLastPathComponent())
    }

    /// The file as it lies there.
    func file() throws -> RecordFile {
        guard let file = RecordFile(path, file: "round.xml") else {
            throw CocoaError(.fileReadNoSuchFile)
        }
        return file
    }

    func open() throws -> StoredRound {
        try RecordReader.open(try file(), file: "round.xml")
    }
}
