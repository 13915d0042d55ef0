import Assessment
import Foundation
import Model

/// The archive files that arguments name: WARC files, folders of them, or
/// rounds, whose captures are meant.
enum ArchivePaths {
    /// The files, each folder's in order of their names.
    static func files(_ paths: [String]) throws -> [String] {
        var files: [String] = []
        var notices: [Notice] = []
        for path in paths {
            do {
                files += try CaptureFiles.list(isRound(path) ? captures(of: path) : path)
            } catch let rejected as RejectedInput {
                notices += rejected.notices
            }
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return files
    }

    private static func isRound(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/round.yaml")
    }

    private static func captures(of round: String) throws -> String {
        try Assessor().prepare(roundFolder: round).capturesFolder
    }
}
