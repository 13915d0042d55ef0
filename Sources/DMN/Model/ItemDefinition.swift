/// A type with a name (DMN 1.5, 7.3.3 `ItemDefinition`), or one component of such a type.
public struct ItemDefinition: Sendable, Hashable {
    /// Its name, or that of the component.
    public let name: String
    /// The type it restricts or renames, as written.
    public var typeRef: String?
    /// Tests that every value, or every item of a collection, meets.
    public var allowedValues: FormulaText?
    /// Tests that the value as a whole meets (DMN 1.5).
    public var typeConstraint: FormulaText?
    /// The components of a structure.
    public var components: [ItemDefinition] = []
    /// The signature, when it is the type of a function.
    public var function: FunctionItem?
    /// Whether it is a list of such values.
    public var isCollection = false
    /// 1-based line in the file.
    public let line: Int

    init(name: String, line: Int) {
        self.name = name
        self.line = line
    }
}
