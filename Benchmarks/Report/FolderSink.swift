import Foundation
import Reports

/// Stores files as they come, as any script would: no digests, nothing renamed.
final class FolderSink: ReportSink {
    private final class Stream: ReportStream {
        private let file: Int32
        private unowned let folder: FolderSink

        init(_ file: Int32, _ folder: FolderSink) {
            self.file = file
            self.folder = folder
        }

        func write(_ bytes: [UInt8]) throws {
            folder.bytes += bytes.count
            var done = 0
            while done < bytes.count {
                let step = bytes[done...].withUnsafeBytes {
                    Foundation.write(file, $0.baseAddress, $0.count)
                }
                guard step > 0 else { throw CocoaError(.fileWriteUnknown) }
                done += step
            }
        }

        func finish() throws {
            guard close(file) == 0 else { throw CocoaError(.fileWriteUnknown) }
        }
    }

    private let folder: String
    private var made: Set<String> = []
    /// Written so far.
    fileprivate(set) var bytes = 0

    init(_ folder: String) {
        self.folder = folder
    }

    func begin(_ path: String) throws -> any ReportStream {
        let target = "\(folder)/\(path)"
        let inner = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
        if made.insert(inner).inserted {
            try FileManager.default.createDirectory(
                atPath: inner, withIntermediateDirectories: true)
        }
        let file = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
        return Stream(file, self)
    }
}
