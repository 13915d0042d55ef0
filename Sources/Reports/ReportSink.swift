/// Where the files of a report go, piece by piece: a large one is never held whole.
///
/// ```swift
/// let file = try sink.begin("round.xml")
/// try file.write(head)
/// try file.write(rest)
/// try file.finish()
/// ```
///
/// Several files may be begun at once; what is never finished does not come to be.
public protocol ReportSink {
    /// Begins the file at `path` inside the report folder, with `/` between folders; never absolute
    /// and never with `..`.
    func begin(_ path: String) throws -> any ReportStream
}

/// A file of a report while it is written.
public protocol ReportStream: AnyObject {
    /// Appends a piece.
    func write(_ bytes: [UInt8]) throws
    /// Ends the file, which is then there as a whole.
    func finish() throws
}

extension ReportSink {
    /// A file that is ready.
    public func put(_ file: ReportFile) throws {
        let stream = try begin(file.path)
        try stream.write(file.bytes)
        try stream.finish()
    }
}
