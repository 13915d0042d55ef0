/// A function that decisions use (DMN 1.5, 6.3.9 `BusinessKnowledgeModel`).
public struct BusinessKnowledgeModel: Sendable, Hashable {
    /// Its identifier in the file.
    public let id: String
    /// Its name in the diagram.
    public let name: String
    /// The variable it is called by.
    public let variable: InformationItem
    /// The function; nil is a function that is never there.
    public var function: BoxedFunction?
    /// The functions it needs itself.
    public var requiredKnowledge: [ElementReference] = []
    /// 1-based line in the file.
    public let line: Int

    init(id: String, name: String, variable: InformationItem, line: Int) {
        self.id = id
        self.name = name
        self.variable = variable
        self.line = line
    }
}
