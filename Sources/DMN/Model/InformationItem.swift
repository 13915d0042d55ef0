/// A variable, parameter or column (DMN 1.5, 7.3.4 `InformationItem`).
public struct InformationItem: Sendable, Hashable {
    /// Its name, as expressions use it.
    public let name: String
    /// Its type, as written; nil for any.
    public let typeRef: String?
    /// 1-based line in the file.
    public let line: Int
}
