/// Something an input showed that must not be.
public struct FuzzFailure: Error, CustomStringConvertible {
    /// What it showed.
    public let description: String

    init(_ description: String) { self.description = description }
}
