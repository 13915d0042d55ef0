/// Something that is decided (DMN 1.5, 6.3.7 `Decision`).
public struct Decision: Sendable, Hashable {
    /// Its identifier in the file.
    public let id: String
    /// Its name in the diagram.
    public let name: String
    /// The variable its result is known by.
    public let variable: InformationItem
    /// The decisions whose results it needs.
    public var requiredDecisions: [ElementReference] = []
    /// The input it needs.
    public var requiredInputs: [ElementReference] = []
    /// The functions it needs: knowledge models and decision services.
    public var requiredKnowledge: [ElementReference] = []
    /// The question it answers, for people.
    public var question: String?
    /// How it decides; nil decides nothing.
    public var expression: BoxedExpression?
    /// 1-based line in the file.
    public let line: Int

    init(id: String, name: String, variable: InformationItem, line: Int) {
        self.id = id
        self.name = name
        self.variable = variable
        self.line = line
    }
}
