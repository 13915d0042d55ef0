import Model

/// Lets nothing be finished that was made of units which could not be read back.
struct GuardedSink: ReportSink {
    private final class Guarded: ReportStream {
        private let stream: any ReportStream
        private let units: UnitDetails

        init(_ stream: any ReportStream, _ units: UnitDetails) {
            self.stream = stream
            self.units = units
        }

        func write(_ bytes: [UInt8]) throws {
            if let failure = units.failure { throw failure }
            try stream.write(bytes)
        }

        func finish() throws {
            if let failure = units.failure { throw failure }
            try stream.finish()
        }
    }

    let sink: any ReportSink
    let units: UnitDetails

    func begin(_ path: String) throws -> any ReportStream {
        Guarded(try sink.begin(path), units)
    }
}
