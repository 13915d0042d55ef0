/// Puts the pieces of files together and hands each whole file on, in the order they were begun.
final class CollectedFiles: ReportSink {
    private final class Collected: ReportStream {
        let path: String
        private(set) var bytes: [UInt8] = []
        private(set) var isFinished = false
        private unowned let files: CollectedFiles

        init(_ path: String, _ files: CollectedFiles) {
            self.path = path
            self.files = files
        }

        func write(_ bytes: [UInt8]) {
            if self.bytes.isEmpty { self.bytes = bytes } else { self.bytes += bytes }
        }

        func finish() throws {
            isFinished = true
            try files.handOn()
        }
    }

    private let receive: (ReportFile) throws -> Void
    private var begun: [Collected] = []

    private init(_ receive: @escaping (ReportFile) throws -> Void) {
        self.receive = receive
    }

    /// Hands the files `write` makes to `receive`.
    static func each(
        _ receive: (ReportFile) throws -> Void, of write: (any ReportSink) throws -> Void
    ) throws {
        try withoutActuallyEscaping(receive) { receive in
            let files = CollectedFiles(receive)
            try withExtendedLifetime(files) { try write(files) }
        }
    }

    func begin(_ path: String) -> any ReportStream {
        let file = Collected(path, self)
        begun.append(file)
        return file
    }

    private func handOn() throws {
        while let first = begun.first, first.isFinished {
            begun.removeFirst()
            try receive(ReportFile(path: first.path, bytes: first.bytes))
        }
    }
}
