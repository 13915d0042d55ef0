/// Decisions bundled as one function (DMN 1.5, 6.3.10 and 10.4 `DecisionService`).
public struct DecisionService: Sendable, Hashable {
    /// Its identifier in the file.
    public let id: String
    /// Its name in the diagram.
    public let name: String
    /// The variable it is called by; its type is that of the function or of its result.
    public let variable: InformationItem
    /// The decisions whose results it returns.
    public var outputDecisions: [ElementReference] = []
    /// Decisions evaluated inside it.
    public var encapsulatedDecisions: [ElementReference] = []
    /// Decisions whose results its caller gives.
    public var inputDecisions: [ElementReference] = []
    /// Input its caller gives.
    public var inputData: [ElementReference] = []
    /// 1-based line in the file.
    public let line: Int

    init(id: String, name: String, variable: InformationItem, line: Int) {
        self.id = id
        self.name = name
        self.variable = variable
        self.line = line
    }
}
