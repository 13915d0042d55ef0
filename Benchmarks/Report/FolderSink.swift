import Foundation
import Reports

/// Stores files as they come, as any script would: no digests, nothing renamed.
final class FolderSink: ReportSink {
    private final class Stream: ReportStream {
        private let file: FileHandle
        private unowned let folder: FolderSink

        init(_ file: FileHandle, _ folder: FolderSink) {
            self.file = file
            self.folder = folder
        }

        func write(_ bytes: [UInt8]) throws {
            folder.bytes += bytes.count
            // FileHandle takes `Data` only, and that would be a copy.
            var done = 0
            while done < bytes.count {
                let step = bytes[done...].withUnsafeBytes {
                    Foundation.write(file.fileDescriptor, $0.baseAddress, $0.count)
                }
                guard step > 0 else { throw CocoaError(.fileWriteUnknown) }
                done += step
            }
        }

        func finish() throws { try file.close() }
    }

    private let folder: URL
    private var made: Set<String> = []
    /// Written so far.
    fileprivate(set) var bytes = 0

    init(_ folder: URL) {
        self.folder = folder
    }

    func begin(_ path: String) throws -> any ReportStream {
        let target = folder.appendingPathComponent(path)
        let inner = target.deletingLastPathComponent()
        if made.insert(inner.path).inserted {
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        }
        guard FileManager.default.createFile(atPath: target.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        return Stream(try FileHandle(forWritingTo: target), self)
    }
}
