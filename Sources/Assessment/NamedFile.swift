/// A file to be written, and its name.
public struct NamedFile: Sendable {
    /// Its name, without a folder.
    public let name: String
    /// What stands in it.
    public let bytes: [UInt8]
}
