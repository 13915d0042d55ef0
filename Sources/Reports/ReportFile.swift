/// A file of a report, ready to be stored.
public struct ReportFile: Sendable, Hashable {
    /// Where it belongs inside the report folder, with `/` between folders; never absolute and
    /// never with `..`.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]

    /// A file inside the report folder.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
