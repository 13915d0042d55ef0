/// What one DMN file says (DMN 1.5, 6.3.2 `Definitions`), before anything is compiled.
public struct Definitions: Sendable, Hashable {
    /// The edition it is written in.
    public let version: DMNVersion
    /// Its name.
    public let name: String
    /// The namespace that references from other models use.
    public let namespace: String
    /// The models it refers to.
    public var imports: [ModelImport] = []
    /// Its types.
    public var itemDefinitions: [ItemDefinition] = []
    /// What must be given.
    public var inputData: [InputData] = []
    /// What is decided.
    public var decisions: [Decision] = []
    /// Functions that decisions use.
    public var knowledgeModels: [BusinessKnowledgeModel] = []
    /// Decisions bundled as functions.
    public var services: [DecisionService] = []

    init(version: DMNVersion, name: String, namespace: String) {
        self.version = version
        self.name = name
        self.namespace = namespace
    }
}

extension Definitions {
    /// Reads a DMN file: no DOCTYPE, no entities, nothing loaded, bounded as ``Markup``'s
    /// `MarkupLimits.document` says. Diagrams and extensions of other tools are passed over.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - file: its name, for the problems.
    /// - Throws: everything that is wrong with its structure. Formulas are looked at by
    ///   ``DecisionModel``.
    public init(_ bytes: [UInt8], file: String = "") throws(ModelProblems) {
        self = try DefinitionsReader.read(bytes, file: file)
    }
}
