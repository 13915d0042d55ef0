/// A value that must be given (DMN 1.5, 6.3.11 `InputData`).
public struct InputData: Sendable, Hashable {
    /// Its identifier in the file.
    public let id: String
    /// Its name in the diagram.
    public let name: String
    /// The variable expressions see.
    public let variable: InformationItem
}
