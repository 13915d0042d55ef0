/// Puts the pieces of files together.
final class CollectedFiles: ReportSink {
    private final class Collected: ReportStream {
        let path: String
        private(set) var bytes: [UInt8] = []
        private let finished: (ReportFile) throws -> Void

        init(_ path: String, _ finished: @escaping (ReportFile) throws -> Void) {
            self.path = path
            self.finished = finished
        }

        func write(_ bytes: [UInt8]) {
            if self.bytes.isEmpty { self.bytes = bytes } else { self.bytes += bytes }
        }

        func finish() throws {
            try finished(ReportFile(path: path, bytes: bytes))
        }
    }

    private let receive: (ReportFile) throws -> Void
    private let keepsAll: Bool
    private var begun: [Collected] = []

    /// Keeps all files.
    init() {
        receive = { _ in }
        keepsAll = true
    }

    /// Hands each file on when it is finished, and forgets it.
    init(keepingNone receive: @escaping (ReportFile) throws -> Void) {
        self.receive = receive
        keepsAll = false
    }

    /// The files kept, in the order they were begun.
    var all: [ReportFile] { begun.map { ReportFile(path: $0.path, bytes: $0.bytes) } }

    func begin(_ path: String) -> any ReportStream {
        let file = Collected(path, receive)
        if keepsAll { begun.append(file) }
        return file
    }
}
